import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { nameDelegate } from './name-delegate.ts';

function registered() {
  const now = story();
  now.happened('member', 'member-1', { type: 'member-registered', name: '林知远', sector: '经济界', personId: 'person-member-1' });
  return now;
}

describe('name-delegate', () => {
  test('names one, and nobody any more', () => {
    const now = registered();
    now.send(nameDelegate, cast.proposer, { personId: 'person-delegate' }, 'member-1');
    expect(now.state('member', 'member-1').delegatePersonId).toBe('person-delegate');
    now.send(nameDelegate, cast.clerk, {}, 'member-1');
    expect(now.state('member', 'member-1').delegatePersonId).toBeNull();
  });
  test.each([
    ['nobody where nobody was', {}, 'nothing-to-do'],
    ['himself', { personId: 'person-member-1' }, 'cycle'],
    ['somebody unknown', { personId: 'person-none' }, 'person-unknown'],
  ])('refuses %s', (_what, input, refusal) => {
    expect(registered().outcome(nameDelegate, cast.proposer, input, 'member-1')).toBe(refusal);
  });
  test('refuses for another member, for the delegate, and after the end', () => {
    const now = registered();
    expect(now.outcome(nameDelegate, cast.cosigner, { personId: 'person-delegate' }, 'member-1')).toBe('not-allowed');
    expect(now.outcome(nameDelegate, cast.delegate, { personId: 'person-delegate' }, 'member-1')).toBe('not-allowed');
    now.happened('member', 'member-1', { type: 'membership-ended', reason: '#x' as never, followedById: null });
    expect(now.outcome(nameDelegate, cast.proposer, { personId: 'person-delegate' }, 'member-1')).toBe('member-ended');
  });
});
