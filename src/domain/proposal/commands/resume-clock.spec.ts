import { describe, expect, test } from 'vitest';
import { calendar, cast } from '../../../../test/domain/cast.ts';
import { accepted, docketed, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { movedBy } from '../recompute.ts';
import { assign } from './assign.ts';
import { pauseClock } from './pause-clock.ts';
import { requestExtension } from './request-extension.ts';
import { resumeClock } from './resume-clock.ts';
import { ruleOnExtension } from './rule-on-extension.ts';

const part = { assignmentId: 'part-lead' };
const paused = () => {
  const now = story(accepted);
  now.send(pauseClock, cast.office, { ...part, reason: '等待批复' });
  now.turnTo('2024-04-08');
  return now;
};
const dueOf = (now: ReturnType<typeof story>, rule: string) => now.matter().deadlines.find((each) => each.rule === rule && each.assignmentId !== null && !each.isVoid)?.due;

describe('resume-clock', () => {
  test('moves each due day by the length of the pause, and the opinion with the reply', () => {
    const now = paused();
    now.send(resumeClock, cast.office, part);
    // 19 days from 20 March: 3 June becomes Saturday 22 June, hence Monday.
    expect(dueOf(now, 'reply')).toBe('2024-06-24');
    expect(dueOf(now, 'first-consultation')).toBe('2024-04-10');
    expect(dueOf(now, 'opinion')).toBe('2024-06-04');
    expect(now.matter().deadlines.find((each) => each.rule === 'reply')?.pauses).toEqual([{ from: '2024-03-20', to: '2024-04-08' }]);
  });
  test('counts working days for a deadline of working days', () => {
    const now = story(docketed);
    now.send(assign, cast.office, { lead: 'unit-water' });
    now.send(pauseClock, cast.office, { assignmentId: now.matter().assignments[0]?.id, reason: '等待批复' });
    now.turnTo('2024-04-08');
    now.send(resumeClock, cast.office, { assignmentId: now.matter().assignments[0]?.id });
    // 12 working days from 20 March to 8 April (Qingming off, Sunday the 7th worked): 11 April becomes Sunday 28 April, a make-up day.
    expect(dueOf(now, 'first-consultation')).toBe('2024-04-28');
  });
  test('what was settled meanwhile stays where it was', () => {
    const now = paused();
    now.happened('matter', 'matter-1', {
      type: 'consultation-recorded',
      id: 'talk-1',
      assignmentId: 'part-lead',
      round: 1,
      phase: 'before',
      mode: 'visit',
      heldOn: '2024-03-21',
      place: '社区',
      attendees: '黎明',
      intent: ref('意图'),
      outcome: ref('结果'),
    });
    now.send(resumeClock, cast.office, part);
    expect(dueOf(now, 'first-consultation')).toBe('2024-03-22');
  });
  test('a pause after an extension moves the extended day', () => {
    const now = story(accepted);
    now.send(requestExtension, cast.officer, { ...part, to: '2024-07-01', reason: '需待汛期后施工' });
    now.send(ruleOnExtension, cast.office, { ...part, granted: true });
    now.send(pauseClock, cast.office, { ...part, reason: '等待批复' });
    now.turnTo('2024-03-27');
    now.send(resumeClock, cast.office, part);
    expect(dueOf(now, 'reply')).toBe('2024-07-08');
    expect(movedBy(now.matter(), { ...calendar, version: 4 }).map((each) => each.rule)).not.toContain('reply');
  });
  test.each([
    ['a clock that runs', accepted, cast.office, part, 'clock-running'],
    ['an unknown part', undefined, cast.office, { assignmentId: 'part-none' }, 'assignment-unknown'],
    ['a day before the pause', undefined, cast.office, { ...part, happenedOn: '2024-03-19' }, 'day-before-start'],
    ['the desk of the other side', undefined, cast.partyOffice, part, 'not-allowed'],
    ['the unit', undefined, cast.head, part, 'not-allowed'],
    ['before it was assigned', docketed, cast.office, part, 'wrong-stage'],
  ])('refuses %s', (_what, events, actor, input, refusal) => {
    expect((events ? story(events) : paused()).outcome(resumeClock, actor, input)).toBe(refusal);
  });
});
