import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { renameUnit } from './rename-unit.ts';

function registered() {
  const now = story();
  now.happened('unit', 'unit-water', { type: 'unit-registered', code: 'water', name: '区水务局', tier: 'bureau', side: 'government', parentId: null }, cast.system, '2024-01-02');
  return now;
}

describe('rename-unit', () => {
  test('keeps the former name and its last day', () => {
    const now = registered();
    now.send(renameUnit, cast.officeDirector, { name: '区水务和湖泊局', happenedOn: '2024-03-01' }, 'unit-water');
    expect(now.state('unit', 'unit-water')).toMatchObject({ name: '区水务和湖泊局', formerNames: [{ name: '区水务局', until: '2024-03-01' }] });
    expect(now.outcome(renameUnit, cast.office, { name: '区水务局', happenedOn: '2024-02-01' }, 'unit-water')).toBe('day-before-start');
  });
  test('refuses the same name, a retired unit, and others', () => {
    const now = registered();
    expect(now.outcome(renameUnit, cast.systemAdmin, { name: '区水务局' }, 'unit-water')).toBe('nothing-to-do');
    expect(now.outcome(renameUnit, cast.clerk, { name: '区水局' }, 'unit-water')).toBe('not-allowed');
    now.happened('unit', 'unit-water', { type: 'unit-merged', intoId: 'unit-urban' });
    expect(now.outcome(renameUnit, cast.systemAdmin, { name: '区水局' }, 'unit-water')).toBe('unit-retired');
  });
});
