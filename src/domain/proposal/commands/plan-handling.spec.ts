import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned, docketed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { planHandling } from './plan-handling.ts';

const plan = {
  assignmentId: 'part-lead',
  milestones: [
    { text: '现场踏勘', on: '2024-03-25', person: '黎明' },
    { text: '完工', on: '2024-09-30', person: '黎明' },
  ],
};

describe('plan-handling', () => {
  test('keeps the milestones, also one after the limit', () => {
    const now = story(accepted);
    now.send(planHandling, cast.officer, plan);
    expect(now.matter().assignments[0]?.plan.map((each) => [each.on, each.person, now.text(each.text)])).toEqual([
      ['2024-03-25', '黎明', '现场踏勘'],
      ['2024-09-30', '黎明', '完工'],
    ]);
  });
  test('a later plan replaces the earlier one', () => {
    const now = story(accepted);
    now.send(planHandling, cast.officer, plan);
    now.send(planHandling, cast.reviewer, { ...plan, milestones: [plan.milestones[1]] });
    expect(now.matter().assignments[0]?.plan).toHaveLength(1);
  });
  test('an assisting unit plans its own part', () => {
    expect(story(accepted).outcome(planHandling, cast.assistingOfficer, { ...plan, assignmentId: 'part-assist' })).toEqual(['handling-planned']);
  });
  test.each([
    ['before it is assigned', docketed, cast.officer, plan, 'not-your-unit'],
    ['before it is accepted', assigned, cast.officer, plan, 'wrong-stage'],
    ['for another unit', accepted, cast.officer, { ...plan, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['for a part there is not', accepted, cast.officer, { ...plan, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['by a unit not on the case', accepted, cast.otherOfficer, plan, 'not-your-unit'],
    ['by the receiver', accepted, cast.receiver, plan, 'not-allowed'],
    ['with a day before the unit had the case', accepted, cast.officer, { ...plan, milestones: [{ text: '踏勘', on: '2024-02-29', person: '黎明' }] }, 'day-before-start'],
  ])('refuses one %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(planHandling, who, input)).toBe(refusal);
  });
});
