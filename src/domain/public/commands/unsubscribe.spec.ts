import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { subscribe } from './subscribe.ts';
import { unsubscribe } from './unsubscribe.ts';

const tokenHash = 'c'.repeat(64);
const subscribed = () => {
  const now = story();
  now.send(subscribe, cast.public, { tokenHash, address: 'reader@example.org' }, 'subscription-1');
  return now;
};

describe('unsubscribe', () => {
  test('ends it and erases the address', () => {
    const now = subscribed();
    const { address } = now.state('subscription', 'subscription-1');
    const ended = now.send(unsubscribe, cast.public, { tokenHash }, 'subscription-1');
    expect(ended.events.map((each) => each.event)).toEqual([{ type: 'unsubscribed' }, { type: 'content-purged', hashes: [address] }]);
    expect(now.state('subscription', 'subscription-1')).toMatchObject({ state: 'ended', address: null });
    expect(now.outcome(unsubscribe, cast.public, { tokenHash }, 'subscription-1')).toBe('already-done');
  });
  test('what nobody confirmed ends by the system after three days, and not what was confirmed', () => {
    const now = subscribed();
    expect(now.outcome(unsubscribe, cast.system, { tokenHash }, 'subscription-1')).toBe('too-early');
    const later = story([], { on: '2024-06-01' });
    later.happened(
      'subscription',
      'subscription-1',
      { type: 'subscription-asked', address: '#a' as never, interests: { categories: [], unitIds: [], matterIds: [] }, tokenHash },
      cast.system,
      '2024-05-01',
    );
    expect(later.outcome(unsubscribe, cast.system, { tokenHash }, 'subscription-1')).toEqual(['unsubscribed', 'content-purged']);
    now.send(subscribe, cast.public, { tokenHash }, 'subscription-1');
    expect(now.outcome(unsubscribe, cast.system, { tokenHash }, 'subscription-1')).toBe('nothing-to-do');
  });
  test('only with the token', () => {
    expect(subscribed().outcome(unsubscribe, cast.public, { tokenHash: 'd'.repeat(64) }, 'subscription-1')).toBe('token-unknown');
    expect(story().outcome(unsubscribe, cast.public, { tokenHash }, 'subscription-1')).toBe('not-found');
  });
});
