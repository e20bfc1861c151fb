import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, docketed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { Deadline } from '../../deadline.ts';
import type { MatterEvent } from '../events.ts';
import { recomputeDeadlines } from './recompute-deadlines.ts';

/** Assigned while the year was provisional: 15 working days from 20 March then ended a day earlier; the reply fell on the day now off for Dragon Boat. */
const older: readonly MatterEvent[] = [
  ...docketed,
  {
    type: 'assigned',
    assignments: [
      { id: 'part-lead', unitId: 'unit-water', role: 'lead', suggestions: [1, 2] },
      { id: 'part-assist', unitId: 'unit-housing', role: 'assisting', suggestions: [1, 2] },
    ],
    deadlines: [
      olderDeadline('d-first', 'first-consultation', 'part-lead', { unit: 'working-days', count: 15 }, '2024-03-20', '2024-04-10'),
      olderDeadline('d-reply', 'reply', 'part-lead', { unit: 'months', count: 3 }, '2024-03-10', '2024-06-10'),
      olderDeadline('d-opinion', 'opinion', 'part-assist', { unit: 'before', parent: 'reply', days: 20 }, '2024-03-10', '2024-05-21'),
      olderDeadline('d-return', 'return', 'part-lead', { unit: 'working-days', count: 5 }, '2024-03-20', '2024-03-27'),
    ],
  },
];
function olderDeadline(id: string, rule: Deadline['rule'], assignmentId: string, length: Deadline['length'], startOn: string, due: string): Deadline {
  return { id, rule, assignmentId, round: 1, startOn, length, rollsForward: true, calendarVersion: 2, originalDue: due, due, pauses: [], extensions: [], settledOn: null, isVoid: false };
}

describe('recompute-deadlines', () => {
  test('moves what the new calendar moves, and what counts back from it', () => {
    const now = story(older);
    now.send(recomputeDeadlines, cast.system);
    const dues = now.matter().deadlines.map((each) => [each.id, each.due, each.calendarVersion]);
    expect(dues).toEqual([
      ['d-first', '2024-04-11', 3],
      ['d-reply', '2024-06-11', 3],
      ['d-opinion', '2024-05-22', 3],
      ['d-return', '2024-03-27', 2],
    ]);
    expect(now.matter().deadlines.map((each) => each.originalDue)).toEqual(['2024-04-10', '2024-06-10', '2024-05-21', '2024-03-27']);
    expect(now.outcome(recomputeDeadlines, cast.system)).toBe('nothing-to-do');
  });
  test('the director of the office may give it', () => {
    expect(story(older).outcome(recomputeDeadlines, cast.officeDirector)).toEqual(['deadlines-recomputed']);
  });
  test.each([
    ['nothing is older than the calendar', accepted, cast.system, 'nothing-to-do'],
    ['nothing runs', docketed, cast.system, 'nothing-to-do'],
    ['a clerk gives it', older, cast.office, 'not-allowed'],
  ])('not when %s', (_what, events, actor, refusal) => {
    expect(story(events).outcome(recomputeDeadlines, actor)).toBe(refusal);
  });
});
