import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { describeUnit } from './describe-unit.ts';

function registered() {
  const now = story();
  now.happened('unit', 'unit-water', { type: 'unit-registered', code: 'water', name: '区水务局', tier: 'bureau', side: 'government', parentId: null }, cast.system, '2024-01-02');
  return now;
}

describe('describe-unit', () => {
  test('replaces what was known of the unit; a word is kept once', () => {
    const now = registered();
    now.send(describeUnit, cast.office, { phone: '0700-1234567', duties: ['河道', '排水', '河道'], leaderId: 'person-member-2' }, 'unit-water');
    expect(now.state('unit', 'unit-water')).toMatchObject({ profile: { phone: '0700-1234567', address: null, duties: ['河道', '排水'], leaderId: 'person-member-2' } });
    now.send(describeUnit, cast.systemAdmin, { address: '东堤路1号', duties: ['供水'] }, 'unit-water');
    expect(now.state('unit', 'unit-water')).toMatchObject({ profile: { phone: null, address: '东堤路1号', duties: ['供水'], leaderId: null } });
  });
  test('refuses the same again, an unknown leader, a retired unit, and others', () => {
    const now = registered();
    now.send(describeUnit, cast.office, { duties: ['河道'] }, 'unit-water');
    expect(now.outcome(describeUnit, cast.office, { duties: ['河道'] }, 'unit-water')).toBe('nothing-to-do');
    expect(now.outcome(describeUnit, cast.office, { duties: [], leaderId: 'nobody' }, 'unit-water')).toBe('person-unknown');
    expect(now.outcome(describeUnit, cast.clerk, { duties: [] }, 'unit-water')).toBe('not-allowed');
    now.happened('unit', 'unit-water', { type: 'unit-merged', intoId: 'unit-urban' });
    expect(now.outcome(describeUnit, cast.office, { duties: [] }, 'unit-water')).toBe('unit-retired');
  });
});
