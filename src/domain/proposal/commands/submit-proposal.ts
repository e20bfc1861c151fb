import { z } from 'zod';
import { defineCommand, emit, type Emitted, type World } from '../../command.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import type { MatterKind } from '../../rulebook.ts';
import { attached } from '../attachments.ts';
import { activeProposer, bySigner } from '../authors.ts';
import { unanswered } from '../cosigning.ts';
import type { Draft } from '../draft.ts';
import { atStage } from '../guards.ts';
import type { Matter } from '../matter.ts';
import { kindOn, kindRuleOf, receiptSeriesFor, sessionOpen, takeReceiptNumber } from '../receipt.ts';
import { checkWording, sealField, written } from '../wording.ts';

/** 提交: the proposal is handed in by its own signer, never by a delegate, and gets its receipt number; a resubmission keeps it. */
export const submitProposal = defineCommand({
  name: 'submit-proposal',
  stream: 'matter',
  creates: false,
  who: ['member', 'liaison', 'committee-clerk', 'committee-director'],
  input: z.strictObject(sealField),
  series: (_input, matter, world) => receiptSeriesFor(matter, world),
  allowed: (matter, actor, world) => bySigner(matter ?? world.draft, actor),
  possible: (matter, world) => {
    if (matter) return atStage(matter, 'drafting', 'returned-for-revision') ?? signaturesIn(matter) ?? (matter.receiptNumber ? null : isAccepted(matter, kindAt(matter), world));
    if (!world.draft) return refuse('not-found');
    // Declared as joint, but nobody was asked to co-sign.
    if (world.draft.matterKind === 'joint') return refuse('step-missing', { step: 'invite-cosigners' });
    return isAccepted(world.draft, world.draft.matterKind, world);
  },
  decide: (matter, input, world) => {
    const of = matter ?? world.draft;
    if (!of) return refuse('not-found');
    const matterKind = matter ? kindAt(matter) : of.matterKind;
    const seal = input.seal ?? (matter ? null : world.draft?.seal) ?? null;
    // A body signs with its seal (集体提案须加盖公章); what was sealed once is not sealed again after a revision.
    if (!matter?.receiptNumber && kindRuleOf(world.rulebook.rules, matterKind)?.needsSeal && seal === null) return refuse('seal-missing', {}, 'seal');
    const refusal = !matter && world.draft ? checkWording(world.draft, world) : null;
    if (refusal) return refusal;
    const events: Emitted[] = [
      ...(!matter && world.draft ? [emit(written(world.draft, world, matterKind)), ...attached('proposal', world.draft.attachments)] : []),
      ...(seal ? [emit({ type: 'scan-kept', of: 'seal', file: seal })] : []),
      emit({ type: 'proposal-submitted', receiptNumber: takeReceiptNumber(matter, world), ...(matterKind === of.matterKind ? {} : { matterKind }) }),
    ];
    return matter ? { events } : { events, draft: null };
  },
});

/** Nobody's answer is outstanding: an open invitation would let a signature arrive after submission. */
function signaturesIn(matter: Matter): Refusal | null {
  const open = unanswered(matter).length;
  return open > 0 ? refuse('cosigns-open', { count: open, day: matter.cosignCutOffOn ?? '' }) : null;
}

function isAccepted(of: Matter | Draft, kind: MatterKind, world: World): Refusal | null {
  return sessionOpen(world) ?? kindOn(world.rulebook.rules, kind) ?? activeProposer(of, world);
}

/** Two or more signers make it joint; when nobody co-signed it is an individual one. The kind is settled at the first submission. */
function kindAt(matter: Matter): MatterKind {
  if (matter.receiptNumber !== null || (matter.matterKind !== 'joint' && matter.matterKind !== 'individual')) return matter.matterKind;
  return matter.cosigners.some((each) => each.state === 'signed') ? 'joint' : 'individual';
}
