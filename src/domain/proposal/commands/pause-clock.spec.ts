import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, docketed, issued } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { pauseClock } from './pause-clock.ts';
import { resumeClock } from './resume-clock.ts';

const wait = { assignmentId: 'part-lead', reason: '等待市级规划批复' };

describe('pause-clock', () => {
  test('stops every running deadline of the part, and only of it', () => {
    const now = story(accepted);
    now.send(pauseClock, cast.office, { ...wait, happenedOn: '2024-03-18' });
    const stopped = now.matter().deadlines.filter((each) => each.pauses.length > 0);
    expect(stopped.map((each) => [each.rule, each.pauses])).toEqual([
      ['first-consultation', [{ from: '2024-03-18', to: null }]],
      ['reply', [{ from: '2024-03-18', to: null }]],
    ]);
  });
  test('not twice, and not before the last change of the clock', () => {
    const now = story(accepted);
    now.send(pauseClock, cast.office, wait);
    expect(now.outcome(pauseClock, cast.office, wait)).toBe('clock-stopped');
    now.turnTo('2024-03-25');
    now.send(resumeClock, cast.office, { assignmentId: 'part-lead' });
    expect(now.outcome(pauseClock, cast.office, { ...wait, happenedOn: '2024-03-22' })).toBe('day-before-start');
    expect(now.outcome(pauseClock, cast.office, wait)).toEqual(['clock-paused']);
  });
  test.each([
    ['a day before the assignment', accepted, cast.office, { ...wait, happenedOn: '2024-02-29' }, 'day-before-start'],
    ['where no clock runs', issued, cast.office, { ...wait, assignmentId: 'part-assist' }, 'nothing-to-do'],
    ['an unknown part', accepted, cast.office, { ...wait, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['the desk of the other side', accepted, cast.partyOffice, wait, 'not-allowed'],
    ['the unit', accepted, cast.head, wait, 'not-allowed'],
    ['before it was assigned', docketed, cast.office, wait, 'wrong-stage'],
  ])('refuses %s', (_what, events, actor, input, refusal) => {
    expect(story(events).outcome(pauseClock, actor, input)).toBe(refusal);
  });
});
