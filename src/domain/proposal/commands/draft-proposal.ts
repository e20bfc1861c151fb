import { z } from 'zod';
import type { Actor } from '../../actor.ts';
import { defineCommand, type World } from '../../command.ts';
import { choice, line } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import type { MatterKind } from '../../rulebook.ts';
import { attachmentsField } from '../attachments.ts';
import { activeBody, activeMember, isDelegateOf } from '../authors.ts';
import type { Proposer } from '../matter.ts';
import { kindOn, sessionOpen } from '../receipt.ts';
import { checkWording, sealField, wordingFields } from '../wording.ts';

/** What each hand may bring: a member (or the delegate typing for him), a body's liaison, the committee in its own name. */
const kindsOf = (actor: Actor): readonly MatterKind[] => {
  if (actor.role === 'liaison') return ['collective'];
  return actor.role === 'member' || actor.role === 'delegate' ? ['individual', 'joint'] : ['recommendation'];
};

/** 撰写提案: a draft is an ordinary row that only its writers see; the log begins with an invitation or the submission. */
export const draftProposal = defineCommand({
  name: 'draft-proposal',
  stream: 'matter',
  creates: true,
  who: ['member', 'delegate', 'liaison', 'committee-clerk', 'committee-director'],
  input: z.strictObject({
    matterKind: choice(['individual', 'joint', 'collective', 'recommendation']),
    ...wordingFields,
    ...sealField,
    ...attachmentsField,
    /** who adopted a recommendation, as printed */
    inNameOf: line(60).optional(),
  }),
  allowed: (_none, actor, { register, today }) => {
    if (actor.role === 'member') return activeMember(register, actor.memberId ?? '', today);
    if (actor.role === 'liaison') return activeBody(register, actor.bodyId ?? '', today);
    if (actor.role !== 'delegate') return null;
    // A delegate types for the member who named him, and for nobody else.
    return isDelegateOf(actor.memberId, actor, register) ? activeMember(register, actor.memberId ?? '', today) : refuse('not-the-proposer');
  },
  possible: (matter, world) => (matter || world.draft ? refuse('already-done') : sessionOpen(world)),
  decide: (_none, input, world) => {
    const { matterKind, inNameOf, publishReason, seal, attachments = [], ...typed } = input;
    if (!kindsOf(world.actor).includes(matterKind)) return refuse('not-allowed', { command: 'draft-proposal' }, 'matterKind');
    const refusal = kindOn(world.rulebook.rules, matterKind, 'matterKind') ?? checkWording(input, world);
    if (refusal) return refusal;
    const proposer = proposerOf(world, inNameOf);
    if (isRefusal(proposer)) return proposer;
    const member = proposer.memberId === null ? undefined : world.register.members.get(proposer.memberId);
    return {
      events: [],
      draft: {
        ...typed,
        matterKind,
        proposer,
        publishReason: publishReason ?? null,
        seal: seal ?? null,
        attachments,
        ownerPersonId: member?.personId ?? world.actor.personId ?? '',
        delegatePersonId: member?.delegatePersonId ?? null,
        sessionId: world.session?.id ?? '',
        origin: 'district',
        isOnPaper: false,
        changedOn: world.today,
      },
    };
  },
});

function proposerOf({ actor, register }: World, inNameOf: string | undefined): Proposer | Refusal {
  if (actor.role === 'liaison') return { memberId: null, bodyId: actor.bodyId, name: register.bodies.get(actor.bodyId ?? '')?.name ?? '' };
  if (actor.role === 'member' || actor.role === 'delegate') return { memberId: actor.memberId, bodyId: null, name: register.members.get(actor.memberId ?? '')?.name ?? '' };
  // A recommendation is adopted by the plenary or the standing committee in its own name: it says whose.
  return inNameOf === undefined ? refuse('body-unknown', {}, 'inNameOf') : { memberId: null, bodyId: null, name: inNameOf };
}
