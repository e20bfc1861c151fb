import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { cleared, countersigned, examined, issued, named } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { stageOf } from '../stage.ts';
import { issueReply } from './issue-reply.ts';
import { sendBackReply } from './send-back-reply.ts';

const back = { assignmentId: 'part-lead', version: 1, reason: '第二条答非所问' };
const halfway: readonly MatterEvent[] = [...countersigned, { type: 'reply-cleared', assignmentId: 'part-lead', version: 1, step: 'section', isLast: false }];

describe('send-back-reply', () => {
  test('the unit’s chain returns it, and clearance falls away', () => {
    const now = story(halfway);
    now.send(sendBackReply, cast.head, back);
    expect(now.matter().assignments[0]?.replies[0]).toMatchObject({ cleared: [], sentBack: [{ step: 'deputy', reason: '#第二条答非所问' }] });
    expect(stageOf(now.matter())).toBe('in-handling');
  });
  test.each([
    ['at its examination', cleared],
    ['and takes its examination back', examined],
  ])('the office returns it %s', (_what, events) => {
    const now = story(events);
    now.send(sendBackReply, cast.office, back);
    expect(now.matter().assignments[0]?.replies[0]).toMatchObject({ examined: null, sentBack: [{ step: 'examination' }] });
    expect(now.can(issueReply, cast.head)).toBe(false);
  });
  test.each([
    ['by the office before the chain is through', halfway, cast.office, back, 'clearance-missing'],
    ['by another office', cleared, cast.partyOffice, back, 'not-allowed'],
    ['by the unit once its chain is through', cleared, cast.head, back, 'already-done'],
    ['by one whose step it is not', halfway, cast.officer, back, 'clearance-order'],
    ['by the assisting unit', halfway, cast.assistingHead, back, 'not-your-unit'],
    ['of another version', halfway, cast.head, { ...back, version: 3 }, 'reply-stale'],
    ['of an unknown part', halfway, cast.head, { ...back, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['after issue', issued, cast.office, back, 'already-done'],
    ['before there is a draft', named, cast.head, back, 'reply-unknown'],
    ['by the proposer', halfway, cast.proposer, back, 'not-allowed'],
  ])('refuses one %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(sendBackReply, who, input)).toBe(refusal);
  });
});
