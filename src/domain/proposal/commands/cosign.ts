import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { asInvited, invitationsOpen } from '../cosigning.ts';

/** 联名: the invited member signs with his own account, up to the cut-off (工作规则第六条). */
export const cosign = defineCommand({
  name: 'cosign',
  stream: 'matter',
  creates: false,
  who: ['member'],
  input: z.strictObject({}),
  allowed: asInvited,
  possible: invitationsOpen,
  decide: (_matter, _input, { actor }) => (actor.memberId === null ? refuse('not-invited') : done(emit({ type: 'cosigned', memberId: actor.memberId, isOnPaper: false }))),
});
