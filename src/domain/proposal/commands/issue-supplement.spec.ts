import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, ref, served } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { issueSupplement } from './issue-supplement.ts';

const letter = { assignmentId: 'part-lead', letterNumber: '澄水函〔2024〕30号', text: '二期工程已于10月完工' };
const revised: readonly MatterEvent[] = [...closed, { type: 'result-revised', from: 'partly', to: 'solved', proof: ref('竣工验收单') }];

describe('issue-supplement', () => {
  test('tells the proposer that the promise was kept', () => {
    const now = story(revised);
    expect(now.send(issueSupplement, cast.head, letter).events[0]?.event).toEqual({
      type: 'supplement-issued',
      assignmentId: 'part-lead',
      text: '#二期工程已于10月完工',
      letterNumber: '澄水函〔2024〕30号',
    });
    expect(now.matter().closed?.class).toBe('partly');
  });
  test.each([
    ['before closing', served, cast.head, letter, 'wrong-stage'],
    ['when nothing was revised', closed, cast.head, letter, 'nothing-to-do'],
    ['under a number that is taken', revised, cast.head, { ...letter, letterNumber: '澄水函〔2024〕15号' }, 'number-taken'],
    ['from before the revision', revised, cast.head, { ...letter, happenedOn: '2024-02-29' }, 'day-before-start'],
    ['in the future', revised, cast.head, { ...letter, happenedOn: '2024-03-21' }, 'day-in-future'],
    ['for an unknown part', revised, cast.head, { ...letter, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['by the assisting unit', revised, cast.assistingHead, { ...letter, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['by the office', revised, cast.office, letter, 'not-allowed'],
  ])('refuses one %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(issueSupplement, who, input)).toBe(refusal);
  });
});
