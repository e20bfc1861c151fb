import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { assigned, docketed, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { isRunning } from '../../deadline.ts';
import type { MatterEvent } from '../events.ts';
import { liveAssignments } from '../matter.ts';
import { stageOf } from '../stage.ts';
import { returnAssignment } from './return-assignment.ts';
import { ruleOnReturn } from './rule-on-return.ts';

const returned: readonly MatterEvent[] = [...assigned, { type: 'assignment-returned', assignmentId: 'part-lead', reason: ref('不属本局'), betterUnitId: 'unit-urban', deadline: null }];
const keep = { assignmentId: 'part-lead', outcome: 'keep', reason: '三定方案明确由水务局负责' };
const pass = { ...keep, outcome: 'reassign', unitId: 'unit-urban' };

describe('rule-on-return', () => {
  test.each(['keep', 'joint-meeting', 'leader'])('%s leaves the part where it is', (outcome) => {
    const now = story(returned);
    now.send(ruleOnReturn, cast.office, { ...keep, outcome });
    expect(now.matter().assignments[0]).toMatchObject({ unitId: 'unit-water', endedOn: null, returns: [{ ruling: { outcome, unitId: null, on: '2024-03-20' } }] });
    expect(now.outcome(ruleOnReturn, cast.office, keep)).toBe('return-none');
  });
  test('settles the deadline of the ruling', () => {
    const now = story(assigned, { on: '2024-03-08' });
    now.send(returnAssignment, cast.receiver, { assignmentId: 'part-lead', reason: '不属本局' });
    now.send(ruleOnReturn, cast.office, keep);
    expect(now.matter().deadlines.find((each) => each.rule === 'return-ruling')?.settledOn).toBe('2024-03-08');
  });
  test('another unit starts afresh, and the opinion moves with the new reply', () => {
    const now = story(returned);
    expect(now.send(ruleOnReturn, cast.office, pass).events.map((each) => each.event.type)).toEqual(['return-ruled', 'reassigned', 'deadlines-recomputed']);
    const replacement = now.matter().assignments.at(-1);
    expect(replacement).toMatchObject({ unitId: 'unit-urban', role: 'lead', suggestions: [1, 2], acceptedOn: null });
    expect(now.matter().rounds[0]?.assignmentIds).toEqual([replacement?.id]);
    const running = now
      .matter()
      .deadlines.filter(isRunning)
      .map((each) => [each.rule, each.due]);
    expect(running).toEqual([
      ['return', '2024-03-08'],
      ['opinion', '2024-05-31'],
      ['return', '2024-03-27'],
      ['first-consultation', '2024-04-11'],
      ['reply', '2024-06-20'],
    ]);
  });
  test('an assisting unit may rise to lead; its assisting part ends', () => {
    const now = story(returned);
    expect(now.outcome(ruleOnReturn, cast.office, { ...pass, unitId: 'unit-housing' })).toEqual(['return-ruled', 'assignment-withdrawn', 'reassigned']);
    now.send(ruleOnReturn, cast.office, { ...pass, unitId: 'unit-housing' });
    expect(liveAssignments(now.matter()).map((each) => [each.unitId, each.role])).toEqual([['unit-housing', 'lead']]);
    expect(stageOf(now.matter())).toBe('assigned');
  });
  test.each([
    ['where nothing was returned', assigned, cast.office, keep, 'return-none'],
    ['another part than the returned one', returned, cast.office, { ...keep, assignmentId: 'part-assist' }, 'return-none'],
    ['an unknown part', returned, cast.office, { ...keep, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['a new unit without its name', returned, cast.office, { ...keep, outcome: 'reassign' }, 'unit-unknown'],
    ['a retired unit', returned, cast.office, { ...pass, unitId: 'unit-old' }, 'unit-retired'],
    ['the unit that gave it back', returned, cast.office, { ...pass, unitId: 'unit-water' }, 'unit-twice'],
    ['a party unit by the government office', returned, cast.office, { ...pass, unitId: 'unit-publicity' }, 'not-allowed'],
    ['the desk of the other side', returned, cast.partyOffice, keep, 'not-allowed'],
    ['the unit itself', returned, cast.head, keep, 'not-allowed'],
    ['a day before the return', returned, cast.office, { ...keep, happenedOn: '2024-02-29' }, 'day-before-start'],
    ['before it was assigned', docketed, cast.office, keep, 'wrong-stage'],
  ])('refuses %s', (_what, events, actor, input, refusal) => {
    expect(story(events).outcome(ruleOnReturn, actor, input)).toBe(refusal);
  });
  test('the director of the office decides across the line between government and party', () => {
    expect(story(returned).outcome(ruleOnReturn, cast.officeDirector, { ...pass, unitId: 'unit-publicity' })).toEqual(['return-ruled', 'reassigned', 'deadlines-recomputed']);
  });
});
