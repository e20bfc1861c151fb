import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { importRoster } from './import-roster.ts';

const row = (name: string, more: object = {}) => ({ name, sector: '教育界', ...more });

describe('import-roster', () => {
  test('makes a member, a person and the post of member of each row', () => {
    const now = story();
    const { events } = now.send(importRoster, cast.clerk, { rows: [row('江宁'), row('沈舟')], happenedOn: '2024-01-10' }, 'roster');
    const members = events.filter((each) => each.stream.kind === 'member').map((each) => now.state('member', each.stream.id));
    expect(members.map((each) => each.name)).toEqual(['江宁', '沈舟']);
    for (const member of members) {
      expect(now.state('person', member.personId ?? '').posts).toMatchObject([{ role: 'member', memberId: member.id, from: '2024-01-10' }]);
    }
  });
  test('ties a member to a person already known', () => {
    const now = story();
    const { events } = now.send(importRoster, cast.director, { rows: [row('吴联络', { isNewPerson: false })] }, 'roster');
    expect(events.map((each) => each.event)).toMatchObject([{ type: 'member-registered', personId: 'person-liaison' }]);
  });
  test('takes 500 rows', () => {
    const rows = Array.from({ length: 500 }, (_, at) => row(`委员${at}`));
    expect(story().outcome(importRoster, cast.systemAdmin, { rows }, 'roster')).toHaveLength(1500);
  });
  test.each([
    ['one name twice', [row('江宁'), row('江宁')], 'code-taken', 'rows.1.name'],
    ['a name in the register', [row('江宁'), row('林知远')], 'code-taken', 'rows.1.name'],
    ['a person nobody knows', [row('江宁', { isNewPerson: false })], 'person-unknown', 'rows.0.name'],
  ])('refuses %s and names the row', (_what, rows, refused, field) => {
    expect(story().when(importRoster, cast.clerk, { rows }, 'roster')).toMatchObject({ refused, field });
  });
  test('refuses when a name is that of two persons', () => {
    const twins = new Map([...register.persons, ['twin', { ...[...register.persons.values()][0]!, id: 'twin', name: '吴联络' }]]);
    expect(story([], { register: { ...register, persons: twins } }).outcome(importRoster, cast.clerk, { rows: [row('吴联络', { isNewPerson: false })] }, 'roster')).toBe('person-unknown');
  });
  test('is not for the office', () => {
    expect(story().outcome(importRoster, cast.office, { rows: [row('江宁')] }, 'roster')).toBe('not-allowed');
  });
});
