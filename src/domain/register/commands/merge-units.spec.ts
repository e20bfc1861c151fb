import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { successorOf } from '../register.ts';
import { mergeUnits } from './merge-units.ts';

const unit = (code: string, parentId: string | null) => ({ type: 'unit-registered', code, name: code, tier: 'bureau', side: 'government', parentId }) as const;
function registered() {
  const now = story();
  now.happened('unit', 'unit-water', unit('water', 'unit-district'));
  now.happened('unit', 'unit-urban', unit('urban', 'unit-district'));
  now.happened('unit', 'unit-district', unit('district', null));
  return now;
}

describe('merge-units', () => {
  test('ends the unit and names who follows', () => {
    const now = registered();
    now.send(mergeUnits, cast.systemAdmin, { intoId: 'unit-urban', happenedOn: '2024-03-15' }, 'unit-water');
    const water = now.state('unit', 'unit-water');
    expect(water).toMatchObject({ retiredOn: '2024-03-15', successorId: 'unit-urban' });
    expect(successorOf({ ...register, units: new Map([...register.units, ['unit-water', water]]) }, 'unit-water')?.id).toBe('unit-urban');
  });
  test.each([
    ['itself', 'unit-water', 'unit-water', 'cycle'],
    ['an unknown one', 'unit-water', 'unit-none', 'unit-unknown'],
    ['a retired one', 'unit-water', 'unit-old', 'unit-retired'],
    ['one below it', 'unit-district', 'unit-water', 'cycle'],
  ])('refuses %s', (_what, id, intoId, refusal) => {
    expect(registered().when(mergeUnits, cast.office, { intoId }, id)).toMatchObject({ refused: refusal, field: 'intoId' });
  });
  test('refuses one that was retired meanwhile, a unit that ended, and others', () => {
    const now = registered();
    expect(now.outcome(mergeUnits, cast.director, { intoId: 'unit-urban' }, 'unit-water')).toBe('not-allowed');
    now.happened('unit', 'unit-urban', { type: 'unit-merged', intoId: 'unit-housing' });
    expect(now.outcome(mergeUnits, cast.office, { intoId: 'unit-urban' }, 'unit-water')).toBe('unit-retired');
    expect(now.can(mergeUnits, cast.office, 'unit-urban')).toBe(false);
  });
});
