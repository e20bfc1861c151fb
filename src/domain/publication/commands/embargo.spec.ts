import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { feedbackClosed, ref } from '../../../../test/domain/given.ts';
import { merged } from '../../../../test/domain/rated.ts';
import { decided, decidedCase, publishedCase } from '../../../../test/domain/published.ts';
import { story } from '../../../../test/domain/story.ts';
import { todosOf } from '../../proposal/todos.ts';
import { embargo } from './embargo.ts';
import { publish } from './publish.ts';

const until = { until: '2024-04-10', reason: '等待统一发布' };

describe('embargo', () => {
  test('keeps the case from being published before its day; on the day somebody still does it', () => {
    const now = story(decidedCase);
    now.send(embargo, cast.office, until);
    expect(now.when(publish, cast.office)).toMatchObject({ refused: 'embargoed', params: { day: '2024-04-10' } });
    expect(todosOf(now.matter()).find((each) => each.step === 'publish')).toMatchObject({ desk: 'office' });
    now.turnTo('2024-04-10');
    now.send(publish, cast.office);
    expect(now.matter().publication).toMatchObject({ embargo: null, published: [{ round: 1, on: '2024-04-10' }] });
  });
  test('naming today lifts it', () => {
    const now = story(decidedCase);
    now.send(embargo, cast.office, until);
    now.send(embargo, cast.office, { until: '2024-03-20', reason: '已统一发布' });
    expect(now.can(publish, cast.office)).toBe(true);
  });
  test('is its principal’s for a merged proposal', () => {
    const now = story(decidedCase);
    merged(now);
    expect(now.outcome(embargo, cast.office, until, 'matter-2')).toBe('is-merged');
  });
  test.each([
    ['to a day gone by', decidedCase, cast.office, { ...until, until: '2024-03-19' }, 'day-before-start'],
    ['to the same day', [...decidedCase, { type: 'publication-embargoed' as const, until: '2024-04-10', reason: ref('等待') }], cast.office, until, 'nothing-to-do'],
    ['before the decision', feedbackClosed, cast.office, until, 'publication-undecided'],
    ['of what is public', publishedCase, cast.office, until, 'already-done'],
    ['of what has no page', [...feedbackClosed, decided({ mode: 'closed', isTitlePublic: false })], cast.office, until, 'nothing-to-do'],
    ['of a sealed case', [...decidedCase, { type: 'case-sealed' as const, reason: ref('涉密') }], cast.office, until, 'case-sealed'],
    ['by the unit', decidedCase, cast.head, until, 'not-allowed'],
  ])('is refused %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(embargo, who, input)).toBe(refusal);
  });
});
