import { z } from 'zod';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { contentHash } from '../../input.ts';
import { refuse } from '../../refusal.ts';

/** 退订: by the link in any mail; the address is erased with it (个人信息保护法第四十七条). */
export const unsubscribe = defineCommand({
  name: 'unsubscribe',
  stream: 'subscription',
  creates: false,
  who: ['public'],
  input: z.strictObject({ tokenHash: contentHash() }),
  allowed: anyone,
  possible: (subscription) => {
    if (!subscription) return refuse('not-found');
    return subscription.state === 'ended' ? refuse('already-done') : null;
  },
  decide: (subscription, input) => {
    if (subscription?.tokenHash !== input.tokenHash) return refuse('token-unknown', {}, 'tokenHash');
    return done(emit({ type: 'unsubscribed' }), emit({ type: 'content-purged', hashes: subscription.address === null ? [] : [subscription.address] }));
  },
});
