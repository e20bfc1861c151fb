import { z } from 'zod';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { addDays } from '../../day.ts';
import { contentHash } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { confirmedWithinDays } from '../subscription.ts';

/**
 * 退订: by the link in any mail; the address is erased with it (个人信息保护法第四十七条). What nobody confirmed in time ends
 * by the system, so that no address is kept that was only typed.
 */
export const unsubscribe = defineCommand({
  name: 'unsubscribe',
  stream: 'subscription',
  creates: false,
  who: ['public', 'system'],
  input: z.strictObject({ tokenHash: contentHash() }),
  allowed: anyone,
  possible: (subscription, world) => {
    if (!subscription) return refuse('not-found');
    if (subscription.state === 'ended') return refuse('already-done');
    if (world.actor.role !== 'system') return null;
    const until = addDays(subscription.on, confirmedWithinDays);
    if (subscription.state === 'confirmed') return refuse('nothing-to-do');
    return world.today > until ? null : refuse('too-early', { day: until });
  },
  decide: (subscription, input) => {
    if (subscription?.tokenHash !== input.tokenHash) return refuse('token-unknown', {}, 'tokenHash');
    return done(emit({ type: 'unsubscribed' }), emit({ type: 'content-purged', hashes: subscription.address === null ? [] : [subscription.address] }));
  },
});
