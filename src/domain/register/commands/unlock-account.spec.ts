import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { unlockAccount } from './unlock-account.ts';

function signedUp(isAdministrator: boolean) {
  const now = story();
  now.happened('person', 'person-9', { type: 'person-registered', name: '江宁' });
  now.happened('person', 'person-9', { type: 'account-created', account: 'jiang' });
  if (isAdministrator) now.happened('person', 'person-9', { type: 'appointed', postId: 'post-1', role: 'audit-admin', title: '审计管理员', unitId: null, memberId: null, bodyId: null });
  return now;
}
const input = { reason: '本人电话核实身份' };

describe('unlock-account', () => {
  test.each([
    ['the system administrator', cast.systemAdmin, false, ['account-unlocked']],
    ['the system administrator', cast.systemAdmin, true, 'not-allowed'],
    ['the security administrator', cast.securityAdmin, true, ['account-unlocked']],
    ['the security administrator', cast.securityAdmin, false, 'not-allowed'],
    ['a director', cast.director, false, 'not-allowed'],
  ] as const)('by %s, of an administrator: %s', (_who, actor, isAdministrator, outcome) => {
    expect(signedUp(isAdministrator).outcome(unlockAccount, actor, input, 'person-9')).toEqual(outcome);
  });
  test('refuses where there is no account in use', () => {
    const now = signedUp(false);
    now.happened('person', 'person-9', { type: 'account-disabled', reason: '#x' as never });
    expect(now.outcome(unlockAccount, cast.systemAdmin, input, 'person-9')).toBe('nothing-to-do');
  });
});
