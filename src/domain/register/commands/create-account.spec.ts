import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { createAccount } from './create-account.ts';

const persons = new Map([...register.persons, ['person-8', { kind: 'person', id: 'person-8', name: '沈舟', posts: [], account: 'shenzhou', isDisabled: true } as const]]);
function known() {
  const now = story([], { register: { ...register, persons } });
  now.happened('person', 'person-9', { type: 'person-registered', name: '江宁' });
  return now;
}

describe('create-account', () => {
  test('opens one, and the same again after it was disabled', () => {
    const now = known();
    now.send(createAccount, cast.systemAdmin, { account: 'jiang.ning' }, 'person-9');
    now.happened('person', 'person-9', { type: 'account-disabled', reason: '#x' as never });
    now.send(createAccount, cast.systemAdmin, { account: 'jiang.ning' }, 'person-9');
    expect(now.state('person', 'person-9')).toMatchObject({ account: 'jiang.ning', isDisabled: false });
  });
  test('refuses a name in use, a disabled one too', () => {
    expect(known().outcome(createAccount, cast.systemAdmin, { account: 'shenzhou' }, 'person-9')).toBe('account-exists');
  });
  test('refuses a second account', () => {
    const now = known();
    now.send(createAccount, cast.systemAdmin, { account: 'jiang.ning' }, 'person-9');
    expect(now.outcome(createAccount, cast.systemAdmin, { account: 'jiang' }, 'person-9')).toBe('already-done');
  });
  test.each(['A', 'Jiang', '.jiang', 'a', '江宁', 'x'.repeat(65)])('does not take “%s” for a name', (account) => {
    expect(createAccount.input.safeParse({ account }).success).toBe(false);
  });
  test('is given by the system to administrators only, and not by the auditor', () => {
    const now = known();
    expect(now.outcome(createAccount, cast.auditAdmin, { account: 'jiang' }, 'person-9')).toBe('not-allowed');
    expect(now.outcome(createAccount, cast.system, { account: 'jiang' }, 'person-9')).toBe('not-allowed');
    now.happened('person', 'person-9', { type: 'appointed', postId: 'post-1', role: 'audit-admin', title: '审计管理员', unitId: null, memberId: null, bodyId: null });
    expect(now.outcome(createAccount, cast.system, { account: 'jiang' }, 'person-9')).toEqual(['account-created']);
  });
});
