import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { disableAccount } from './disable-account.ts';

function signedUp(id = 'person-9') {
  const now = story();
  now.happened('person', id, { type: 'person-registered', name: '江宁' });
  now.happened('person', id, { type: 'account-created', account: 'jiang' });
  return now;
}
const input = { reason: '离岗' };

describe('disable-account', () => {
  test.each([cast.systemAdmin, cast.securityAdmin, cast.system])('is given by $post', (actor) => {
    const now = signedUp();
    now.send(disableAccount, actor, input, 'person-9');
    expect(now.state('person', 'person-9')).toMatchObject({ account: 'jiang', isDisabled: true });
    expect(now.outcome(disableAccount, cast.systemAdmin, input, 'person-9')).toBe('already-done');
  });
  test('never takes a member’s account automatically', () => {
    const now = signedUp();
    now.happened('person', 'person-9', { type: 'appointed', postId: 'post-1', role: 'member', title: '政协委员', unitId: null, memberId: 'member-2', bodyId: null });
    expect(now.outcome(disableAccount, cast.system, input, 'person-9')).toBe('not-allowed');
    expect(now.outcome(disableAccount, cast.securityAdmin, input, 'person-9')).toEqual(['account-disabled']);
  });
  test('refuses without an account, for oneself, and for others', () => {
    const now = story();
    now.happened('person', 'person-9', { type: 'person-registered', name: '江宁' });
    expect(now.outcome(disableAccount, cast.systemAdmin, input, 'person-9')).toBe('nothing-to-do');
    const own = cast.systemAdmin.personId ?? '';
    expect(signedUp(own).outcome(disableAccount, cast.systemAdmin, input, own)).toBe('not-allowed');
    expect(signedUp().outcome(disableAccount, cast.officeDirector, input, 'person-9')).toBe('not-allowed');
  });
});
