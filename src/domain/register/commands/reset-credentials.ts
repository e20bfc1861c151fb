import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { keepsAccountOf } from '../posts.ts';

/** 重置口令: the server makes a new one-time password, to be changed at the next sign-in. */
export const resetCredentials = defineCommand({
  name: 'reset-credentials',
  stream: 'person',
  creates: false,
  who: ['system-admin', 'security-admin', 'system'],
  input: z.strictObject({}),
  // Else the system administrator could sign in as the one who watches him (三员分立).
  allowed: (person, actor) => (person && keepsAccountOf(actor, person) ? null : refuse('not-allowed', { command: 'reset-credentials' })),
  possible: (person) => (person?.account && !person.isDisabled ? null : refuse('nothing-to-do')),
  decide: () => done(emit({ type: 'credentials-reset' })),
});
