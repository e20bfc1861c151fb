import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned, closed, docketed, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { stageOf } from '../stage.ts';
import { acceptAssignment } from './accept-assignment.ts';

const lead = { assignmentId: 'part-lead' };

describe('accept-assignment', () => {
  test('is the receipt and ends the time to return', () => {
    const now = story(assigned, { on: '2024-03-05' });
    now.send(acceptAssignment, cast.receiver, lead);
    expect(now.matter().assignments.map((each) => each.acceptedOn)).toEqual(['2024-03-05', null]);
    expect(now.matter().deadlines.find((each) => each.id === 'd-return')?.settledOn).toBe('2024-03-05');
    expect(stageOf(now.matter())).toBe('in-handling');
  });
  test('may be entered later than signed', () => {
    const now = story(assigned);
    now.send(acceptAssignment, cast.receiver, { ...lead, happenedOn: '2024-03-04' });
    expect(now.matter().assignments[0]?.acceptedOn).toBe('2024-03-04');
  });
  test.each([
    ['another unit’s part', assigned, cast.assistingReceiver, lead, 'not-your-unit'],
    ['a unit that is not on the case', assigned, cast.otherReceiver, lead, 'not-your-unit'],
    ['an unknown part', assigned, cast.receiver, { assignmentId: 'part-none' }, 'assignment-unknown'],
    ['twice', accepted, cast.receiver, lead, 'already-done'],
    ['before it was assigned', docketed, cast.receiver, lead, 'wrong-stage'],
    ['after closing', closed, cast.receiver, lead, 'wrong-stage'],
    ['a day before the assignment', assigned, cast.receiver, { ...lead, happenedOn: '2024-02-29' }, 'day-before-start'],
    ['the office in the unit’s place', assigned, cast.office, lead, 'not-allowed'],
  ])('refuses %s', (_what, events, actor, input, refusal) => {
    expect(story(events).outcome(acceptAssignment, actor, input)).toBe(refusal);
  });
  test('not while its return waits for a ruling', () => {
    const now = story([...assigned, { type: 'assignment-returned', assignmentId: 'part-lead', reason: ref('不属本局'), betterUnitId: null, deadline: null }]);
    expect(now.outcome(acceptAssignment, cast.receiver, lead)).toBe('return-open');
    expect(now.can(acceptAssignment, cast.receiver)).toBe(false);
    expect(now.can(acceptAssignment, cast.assistingReceiver)).toBe(true);
  });
});
