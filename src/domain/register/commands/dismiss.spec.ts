import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import type { Role } from '../../actor.ts';
import { dismiss } from './dismiss.ts';

function holding(role: Role) {
  const now = story();
  now.happened('person', 'person-9', { type: 'person-registered', name: '江宁' });
  now.happened('person', 'person-9', { type: 'appointed', postId: 'post-1', role, title: role, unitId: null, memberId: null, bodyId: null }, cast.system, '2024-03-01');
  return now;
}

describe('dismiss', () => {
  test('ends the post on the day', () => {
    const now = holding('leader');
    now.send(dismiss, cast.systemAdmin, { postId: 'post-1', happenedOn: '2024-03-15' }, 'person-9');
    expect(now.state('person', 'person-9').posts[0]?.to).toBe('2024-03-15');
    expect(now.can(dismiss, cast.systemAdmin, 'person-9')).toBe(false);
  });
  test.each([
    ['a post there is not', { postId: 'post-2' }, 'post-unknown'],
    ['a day before the post began', { postId: 'post-1', happenedOn: '2024-02-28' }, 'day-before-start'],
  ])('refuses %s', (_what, input, refusal) => {
    expect(holding('leader').outcome(dismiss, cast.systemAdmin, input, 'person-9')).toBe(refusal);
  });
  test('refuses a post that ended', () => {
    const now = holding('leader');
    now.happened('person', 'person-9', { type: 'dismissed', postId: 'post-1' });
    now.happened('person', 'person-9', { type: 'appointed', postId: 'post-2', role: 'office-clerk', title: '督办员', unitId: null, memberId: null, bodyId: null });
    expect(now.outcome(dismiss, cast.systemAdmin, { postId: 'post-1' }, 'person-9')).toBe('already-done');
  });
  test('leaves administrators to the security administrator, and only them', () => {
    const now = holding('audit-admin');
    expect(now.can(dismiss, cast.systemAdmin, 'person-9')).toBe(false);
    expect(now.outcome(dismiss, cast.securityAdmin, { postId: 'post-1' }, 'person-9')).toEqual(['dismissed']);
    now.happened('person', 'person-9', { type: 'appointed', postId: 'post-2', role: 'leader', title: '副区长', unitId: null, memberId: null, bodyId: null });
    expect(now.outcome(dismiss, cast.systemAdmin, { postId: 'post-1' }, 'person-9')).toBe('not-allowed');
    expect(now.outcome(dismiss, cast.auditAdmin, { postId: 'post-1' }, 'person-9')).toBe('not-allowed');
  });
});
