import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import type { Role } from '../../actor.ts';
import { appoint } from './appoint.ts';

function known(id = 'person-9') {
  const now = story();
  now.happened('person', id, { type: 'person-registered', name: '江宁' });
  return now;
}
const hold = (role: Role) => ({ type: 'appointed', postId: 'held', role, title: role, unitId: null, memberId: null, bodyId: null }) as const;

describe('appoint', () => {
  test.each([
    ['unit-officer', { unitId: 'unit-water', memberId: 'member-2' }, { unitId: 'unit-water', memberId: null, bodyId: null }],
    ['delegate', { memberId: 'member-2' }, { unitId: null, memberId: 'member-2', bodyId: null }],
    ['liaison', { bodyId: 'body-1' }, { unitId: null, memberId: null, bodyId: 'body-1' }],
    ['office-clerk', {}, { unitId: null, memberId: null, bodyId: null }],
  ] as const)('gives a post as %s', (role, more, seat) => {
    const now = known();
    now.send(appoint, cast.systemAdmin, { role, title: '职务', ...more, happenedOn: '2024-03-01' }, 'person-9');
    expect(now.state('person', 'person-9').posts).toMatchObject([{ role, ...seat, from: '2024-03-01', to: null }]);
  });
  test('gives a member’s post to the one whose seat it is', () => {
    const input = { role: 'member', title: '政协委员', memberId: 'member-1' };
    expect(known('person-member-1').outcome(appoint, cast.systemAdmin, input, 'person-member-1')).toEqual(['appointed']);
    expect(known().outcome(appoint, cast.systemAdmin, input, 'person-9')).toBe('member-unknown');
  });
  test.each([
    ['a unit’s post without unit', { role: 'unit-head' }, 'unit-unknown'],
    ['a post in a retired unit', { role: 'unit-head', unitId: 'unit-old' }, 'unit-retired'],
    ['a delegate of nobody', { role: 'delegate' }, 'member-unknown'],
    ['a delegate of a former member', { role: 'delegate', memberId: 'member-4' }, 'member-ended'],
    ['a liaison of no body', { role: 'liaison' }, 'body-unknown'],
    ['an administrator’s post by the system administrator', { role: 'audit-admin' }, 'not-allowed'],
    ['a day to come', { role: 'leader', happenedOn: '2024-03-21' }, 'day-in-future'],
  ])('refuses %s', (_what, input, refusal) => {
    expect(known().outcome(appoint, cast.systemAdmin, { title: '职务', ...input }, 'person-9')).toBe(refusal);
  });
  test('refuses the same post twice', () => {
    const now = known();
    now.happened('person', 'person-9', hold('leader'));
    expect(now.outcome(appoint, cast.systemAdmin, { role: 'leader', title: '副区长' }, 'person-9')).toBe('already-done');
  });
  test.each(['system-admin', 'security-admin', 'audit-admin'] as const)('keeps the three administrators apart (%s)', (role) => {
    const now = known();
    expect(now.outcome(appoint, cast.securityAdmin, { role, title: '管理员' }, 'person-9')).toEqual(['appointed']);
    now.happened('person', 'person-9', hold('audit-admin'));
    expect(now.outcome(appoint, cast.securityAdmin, { role, title: '管理员' }, 'person-9')).toBe('administrators-apart');
  });
  test('lets the security administrator give no other post, and nobody one to himself', () => {
    expect(known().outcome(appoint, cast.securityAdmin, { role: 'leader', title: '副区长' }, 'person-9')).toBe('not-allowed');
    const own = cast.systemAdmin.personId;
    expect(known(own ?? '').can(appoint, cast.systemAdmin, own ?? '')).toBe(false);
  });
  test('lets the system seat the three of a new district, once', () => {
    const now = story([], { register: { ...register, persons: new Map() } });
    now.happened('person', 'person-9', { type: 'person-registered', name: '江宁' });
    expect(now.outcome(appoint, cast.system, { role: 'security-admin', title: '安全管理员' }, 'person-9')).toEqual(['appointed']);
    expect(now.outcome(appoint, cast.system, { role: 'office-director', title: '主任' }, 'person-9')).toBe('not-allowed');
    expect(known().outcome(appoint, cast.system, { role: 'security-admin', title: '安全管理员' }, 'person-9')).toBe('already-done');
  });
  test('is not for the office', () => {
    expect(known().outcome(appoint, cast.officeDirector, { role: 'leader', title: '副区长' }, 'person-9')).toBe('not-allowed');
  });
});
