import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { accepted, assigned, docketed, issued, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { Unit } from '../../register/register.ts';
import { addSubUnit } from './add-sub-unit.ts';

const task = { assignmentId: 'part-lead', unitId: 'unit-street', task: '组织居民意见收集' };
const station: Unit = {
  kind: 'unit',
  id: 'unit-station',
  code: 'station',
  name: '东堤泵站',
  tier: 'station',
  side: 'government',
  parentId: 'unit-water',
  formerNames: [],
  retiredOn: null,
  successorId: null,
};
const tell = (events: typeof assigned) => story(events, { register: { ...register, units: new Map([...register.units, [station.id, station]]) } });

describe('add-sub-unit', () => {
  test.each(['unit-street', 'unit-station'])('%s carries out a part', (unitId) => {
    const now = tell(accepted);
    now.send(addSubUnit, cast.officer, { ...task, unitId });
    expect(now.matter().assignments[0]?.subUnits).toEqual([{ unitId, task: '#组织居民意见收集' }]);
  });
  test.each([
    ['a bureau beside', accepted, cast.officer, { ...task, unitId: 'unit-urban' }, 'not-your-unit'],
    ['another unit’s station', accepted, cast.assistingOfficer, { ...task, assignmentId: 'part-assist', unitId: 'unit-station' }, 'not-your-unit'],
    ['itself', accepted, cast.officer, { ...task, unitId: 'unit-water' }, 'unit-twice'],
    ['an unknown unit', accepted, cast.officer, { ...task, unitId: 'unit-none' }, 'unit-unknown'],
    ['a retired unit', accepted, cast.officer, { ...task, unitId: 'unit-old' }, 'unit-retired'],
    ['after the letter', issued, cast.officer, task, 'assignment-settled'],
    ['another unit’s part', accepted, cast.officer, { ...task, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['an unknown part', accepted, cast.officer, { ...task, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['before it was assigned', docketed, cast.officer, task, 'wrong-stage'],
    ['the office', accepted, cast.office, task, 'not-allowed'],
  ])('refuses %s', (_what, events, actor, input, refusal) => {
    expect(tell(events).outcome(addSubUnit, actor, input)).toBe(refusal);
  });
  test('each once, and twenty at most', () => {
    const now = tell(accepted);
    now.send(addSubUnit, cast.officer, task);
    expect(now.outcome(addSubUnit, cast.officer, task)).toBe('unit-twice');
    for (let at = 1; at < 20; at++) now.happened('matter', 'matter-1', { type: 'sub-unit-added', assignmentId: 'part-lead', unitId: `unit-${at}`, task: ref('分担') });
    expect(now.outcome(addSubUnit, cast.officer, { ...task, unitId: 'unit-station' })).toBe('limit-reached');
  });
});
