import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { retireUnit } from './retire-unit.ts';

function registered() {
  const now = story();
  now.happened('unit', 'unit-district', { type: 'unit-registered', code: 'district', name: '区政府', tier: 'district', side: 'government', parentId: null });
  now.happened('unit', 'unit-water', { type: 'unit-registered', code: 'water', name: '区水务局', tier: 'bureau', side: 'government', parentId: 'unit-district' });
  return now;
}
const input = { reason: '机构改革' };

describe('retire-unit', () => {
  test.each([
    [{}, null],
    [{ successorId: 'unit-urban' }, 'unit-urban'],
  ])('ends the unit %o', (more, successorId) => {
    const now = registered();
    now.send(retireUnit, cast.officeDirector, { ...input, ...more, happenedOn: '2024-03-15' }, 'unit-water');
    expect(now.state('unit', 'unit-water')).toMatchObject({ retiredOn: '2024-03-15', successorId });
    expect(now.text('#机构改革')).toBe('机构改革');
  });
  test.each([
    ['itself', 'unit-water', 'unit-water', 'cycle'],
    ['an unknown one', 'unit-water', 'unit-none', 'unit-unknown'],
    ['a retired one', 'unit-water', 'unit-old', 'unit-retired'],
    ['one below it', 'unit-district', 'unit-housing', 'cycle'],
  ])('refuses %s as successor', (_what, id, successorId, refusal) => {
    expect(registered().outcome(retireUnit, cast.systemAdmin, { ...input, successorId }, id)).toBe(refusal);
  });
  test('refuses twice, and for others', () => {
    const now = registered();
    expect(now.outcome(retireUnit, cast.receiver, input, 'unit-water')).toBe('not-allowed');
    now.send(retireUnit, cast.office, input, 'unit-water');
    expect(now.outcome(retireUnit, cast.office, input, 'unit-water')).toBe('unit-retired');
  });
});
