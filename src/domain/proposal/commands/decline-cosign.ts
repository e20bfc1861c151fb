import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { asInvited, invitationsOpen } from '../cosigning.ts';

/** 谢绝联名: no reason is asked; the proposer may then submit without waiting for the cut-off. */
export const declineCosign = defineCommand({
  name: 'decline-cosign',
  stream: 'matter',
  creates: false,
  who: ['member'],
  input: z.strictObject({}),
  allowed: asInvited,
  possible: invitationsOpen,
  decide: (_matter, _input, { actor }) => (actor.memberId === null ? refuse('not-invited') : done(emit({ type: 'cosign-declined', memberId: actor.memberId }))),
});
