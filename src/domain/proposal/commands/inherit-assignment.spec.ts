import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { assigned, closed, docketed, feedbackClosed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { Unit } from '../../register/register.ts';
import { inheritAssignment } from './inherit-assignment.ts';

/** The water bureau went into the new bureau of urban administration. */
const after = (change: Partial<Unit> = {}) => {
  const water = register.units.get('unit-water') as Unit;
  return { ...register, units: new Map([...register.units, ['unit-water', { ...water, retiredOn: '2024-03-15', successorId: 'unit-urban', ...change }]]) };
};

describe('inherit-assignment', () => {
  test('the successor takes the open part with its clock', () => {
    const now = story(assigned, { register: after() });
    now.send(inheritAssignment, cast.system);
    expect(now.matter().assignments.map((each) => [each.id, each.unitId])).toEqual([
      ['part-lead', 'unit-urban'],
      ['part-assist', 'unit-housing'],
    ]);
    expect(now.matter().deadlines.find((each) => each.id === 'd-reply')).toMatchObject({ assignmentId: 'part-lead', due: '2024-06-03' });
    expect(now.outcome(inheritAssignment, cast.system)).toBe('nothing-to-do');
  });
  test('open commitments too, however long the chain of successors', () => {
    const urban = register.units.get('unit-urban') as Unit;
    const chain = { ...register, units: new Map([...after().units, ['unit-urban', { ...urban, retiredOn: '2024-03-18', successorId: 'unit-street' }]]) };
    const now = story(closed, { register: chain });
    now.send(inheritAssignment, cast.system);
    expect(now.matter().assignments[0]?.unitId).toBe('unit-street');
  });
  test.each([
    ['no unit was succeeded', assigned, register, cast.system, 'nothing-to-do'],
    ['the unit left without successor', assigned, after({ successorId: null }), cast.system, 'nothing-to-do'],
    ['the successor is gone as well', assigned, after({ successorId: 'unit-gone' }), cast.system, 'nothing-to-do'],
    ['the matter is finished', [...feedbackClosed, { type: 'proposal-closed', class: 'solved', commitments: [], deadlines: [] } as const], after(), cast.system, 'wrong-stage'],
    ['it was never assigned', docketed, after(), cast.system, 'wrong-stage'],
    ['somebody gives it by hand', assigned, after(), cast.office, 'not-allowed'],
  ])('not when %s', (_what, events, units, actor, refusal) => {
    expect(story(events, { register: units }).outcome(inheritAssignment, actor)).toBe(refusal);
  });
});
