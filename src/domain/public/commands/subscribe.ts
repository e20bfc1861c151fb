import { z } from 'zod';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { coded, contentHash, emailAddress, ref, whole, yesNo } from '../../input.ts';
import { refuse } from '../../refusal.ts';

/**
 * 订阅: somebody asks to be told by e-mail. The token is made and mailed outside; only its hash comes in. The same command
 * with the token's hash on the subscription confirms it: whoever has it reads that mailbox.
 */
export const subscribe = defineCommand({
  name: 'subscribe',
  stream: 'subscription',
  creates: 'either',
  who: ['public'],
  input: z.strictObject({
    tokenHash: contentHash(),
    address: emailAddress().optional(),
    categories: z.array(coded('category')).max(20).default([]),
    unitIds: z.array(ref('unit')).max(20).default([]),
    matterIds: z.array(ref('matter')).max(20).default([]),
    years: z.array(whole(1950, 2199)).max(20).default([]),
    hasReports: yesNo().optional(),
  }),
  allowed: anyone,
  possible: (subscription) => {
    if (!subscription) return null;
    return subscription.state === 'asked' ? null : refuse('already-done');
  },
  decide: (subscription, input, world) => {
    if (subscription) return subscription.tokenHash === input.tokenHash ? done(emit({ type: 'subscription-confirmed' })) : refuse('token-unknown', {}, 'tokenHash');
    if (input.address === undefined) return refuse('nothing-to-do', {}, 'address');
    const unknown = input.unitIds.findIndex((id) => !world.register.units.has(id));
    if (unknown >= 0) return refuse('unit-unknown', {}, `unitIds.${unknown}`);
    const { categories, unitIds, matterIds, years, tokenHash } = input;
    const interests = { categories, unitIds, matterIds, years, hasReports: input.hasReports ?? false };
    return done(emit({ type: 'subscription-asked', address: world.keepPersonal(input.address), interests, tokenHash }));
  },
});
