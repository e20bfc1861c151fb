import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { keepsAccountOf } from '../posts.ts';

/** 解除锁定: the owner may try again at once with the password he has; whether the account is locked, only the sign-in knows. */
export const unlockAccount = defineCommand({
  name: 'unlock-account',
  stream: 'person',
  creates: false,
  who: ['system-admin', 'security-admin'],
  input: z.strictObject({ reason: text(500) }),
  // The same hands as for a new password (三员分立).
  allowed: (person, actor) => (person && keepsAccountOf(actor, person) ? null : refuse('not-allowed', { command: 'unlock-account' })),
  possible: (person) => (person?.account && !person.isDisabled ? null : refuse('nothing-to-do')),
  decide: (_person, input, world) => done(emit({ type: 'account-unlocked', reason: world.keep(input.reason) })),
});
