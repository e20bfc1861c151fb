import { expect, it } from 'vitest';
import type { Register, Unit } from '../register/register.ts';
import { suggestUnits, type Grounds } from './unit-suggestion.ts';

const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  kind: 'unit',
  id,
  code: id,
  name: id,
  tier: 'bureau',
  side: 'government',
  parentId: null,
  formerNames: [],
  retiredOn: null,
  successorId: null,
  ...more,
});
const register = {
  units: new Map(
    [unit('water'), unit('city'), unit('housing'), unit('construction', { retiredOn: '2024-01-01', successorId: 'housing' }), unit('gone', { retiredOn: '2024-01-01' })].map((each) => [each.id, each]),
  ),
} as unknown as Register;
const suggested = (grounds: Partial<Grounds>) => suggestUnits({ proposed: [], named: [], objecting: [], duties: [], similar: [], ...grounds }, register);

it('the unit whose earlier cases are most alike comes first, with those cases', () => {
  const found = suggested({
    similar: [
      { matterId: 'a', unitId: 'city', likeness: 0.1 },
      { matterId: 'b', unitId: 'water', likeness: 0.4 },
      { matterId: 'c', unitId: 'water', likeness: 0.3 },
    ],
  });
  expect(found[0]).toMatchObject({ unitId: 'water', similar: [{ matterId: 'b' }, { matterId: 'c' }] });
});

it('no unit is named on a faint likeness alone', () => {
  expect(suggested({ similar: [{ matterId: 'a', unitId: 'city', likeness: 0.03 }] })).toEqual([]);
  expect(suggested({})).toEqual([]);
});

it('what the proposer asked for stands, and agreeing grounds make it stronger', () => {
  const alone = suggested({ proposed: ['water'] })[0]?.score ?? 0;
  const both = suggested({ proposed: ['water'], duties: [{ unitId: 'water', words: ['河道'] }] })[0];
  expect(alone).toBeGreaterThan(0.2);
  expect(both).toMatchObject({ isProposed: true, duties: ['河道'] });
  expect(both?.score).toBeGreaterThan(alone);
});

it('a unit that was merged away speaks for its successor; one gone without any is not named', () => {
  const found = suggested({ proposed: ['gone'], similar: [{ matterId: 'a', unitId: 'construction', likeness: 0.5 }] });
  expect(found.map((each) => each.unitId)).toEqual(['housing']);
});

it('a unit that objects is still shown as such, and the one it names instead is suggested with its name', () => {
  const found = suggested({ proposed: ['city'], named: [{ unitId: 'water', by: 'city' }], objecting: ['city'] });
  expect(found.map((each) => [each.unitId, each.namedBy, each.isObjecting])).toEqual([
    ['city', [], true],
    ['water', ['city'], false],
  ]);
});
