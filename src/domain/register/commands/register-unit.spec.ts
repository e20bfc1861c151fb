import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { registerUnit } from './register-unit.ts';

const input = { code: 'greening', name: '区园林和林业局', tier: 'bureau', side: 'government', parentId: 'unit-district' };

describe('register-unit', () => {
  test('puts a unit into the tree', () => {
    const now = story();
    now.send(registerUnit, cast.office, { ...input, happenedOn: '2024-01-02' }, 'unit-greening');
    expect(now.state('unit', 'unit-greening')).toMatchObject({ name: '区园林和林业局', parentId: 'unit-district', retiredOn: null });
  });
  test.each([
    ['a code in use', { ...input, code: 'water' }, 'code-taken'],
    ['the code of a retired unit', { ...input, code: 'old' }, 'code-taken'],
    ['an unknown parent', { ...input, parentId: 'unit-none' }, 'unit-unknown'],
    ['a retired parent', { ...input, parentId: 'unit-old' }, 'unit-retired'],
    ['a day to come', { ...input, happenedOn: '2024-03-21' }, 'day-in-future'],
  ])('refuses %s', (_what, given, refusal) => {
    expect(story().outcome(registerUnit, cast.systemAdmin, given, 'unit-greening')).toBe(refusal);
  });
  test('is not for units', () => {
    expect(story().outcome(registerUnit, cast.head, input, 'unit-greening')).toBe('not-allowed');
  });
});
