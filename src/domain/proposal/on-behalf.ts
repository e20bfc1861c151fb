import { z } from 'zod';
import { emit, type Emitted, type World } from '../command.ts';
import type { Day } from '../day.ts';
import { choice, line, ref } from '../input.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { activeBody, activeMember } from './authors.ts';
import type { Proposer } from './matter.ts';
import { kindOn, takeReceiptNumber } from './receipt.ts';
import { checkWording, keptWording, wordingFields } from './wording.ts';

/** A proposal that came on paper: who signed it and where it was handed down from, besides its wording. */
export const paperProposal = z.strictObject({
  matterKind: choice(['individual', 'joint', 'collective', 'recommendation', 'deputy-suggestion']),
  origin: choice(['district', 'city', 'province']).default('district'),
  memberId: ref('member').optional(),
  bodyId: ref('body').optional(),
  /** a deputy, who adopted a recommendation, or the proposer of one handed down */
  inNameOf: line(60).optional(),
  cosignerIds: z.array(ref('member')).max(100).default([]),
  ...wordingFields,
});
type PaperProposal = z.output<typeof paperProposal>;

/** Entered in one act: written, co-signed and handed in on the same day, with the scan as its proof. */
export function enterProposal(given: PaperProposal, scan: Emitted, on: Day, world: World): readonly Emitted[] | Refusal {
  const { matterKind, cosignerIds } = given;
  const { happenedOn } = scan;
  const { role } = world.actor;
  // A deputy's suggestion is entered by the deputies' work office, everything else by the committee's.
  if ((matterKind === 'deputy-suggestion') !== (role === 'deputies-office-clerk')) return refuse('not-allowed', { command: 'record-on-behalf' }, 'proposal.matterKind');
  const refusal = kindOn(world.rulebook.rules, matterKind, 'proposal.matterKind') ?? checkWording(given, world, 'proposal.') ?? checkCosigners(given, on, world);
  if (refusal) return refusal;
  const proposer = paperProposer(given, on, world);
  if (isRefusal(proposer)) return proposer;
  const joined =
    cosignerIds.length === 0
      ? []
      : [emit({ type: 'cosigners-invited', memberIds: cosignerIds, cutOffOn: on }, happenedOn), ...cosignerIds.map((memberId) => emit({ type: 'cosigned', memberId, isOnPaper: true }, happenedOn))];
  return [
    emit({ type: 'proposal-drafted', matterKind, sessionId: world.session?.id ?? '', origin: given.origin, ...keptWording(given, world), proposer, isOnPaper: true }, happenedOn),
    ...joined,
    scan,
    emit({ type: 'proposal-submitted', receiptNumber: takeReceiptNumber(null, world) }, happenedOn),
  ];
}

/** A joint proposal has co-signers on its paper, the others have none. */
function checkCosigners({ matterKind, memberId, cosignerIds }: PaperProposal, on: Day, { register }: World): Refusal | null {
  const field = 'proposal.cosignerIds';
  if (matterKind === 'joint' && cosignerIds.length === 0) return refuse('step-missing', { step: 'cosign' }, field);
  if (matterKind !== 'joint' && cosignerIds.length > 0) return refuse('kind-off', { kind: matterKind }, field);
  if (new Set([memberId, ...cosignerIds]).size !== cosignerIds.length + 1) return refuse('already-done', {}, field);
  return cosignerIds.reduce<Refusal | null>((found, id) => found ?? activeMember(register, id, on, field), null);
}

/** The register knows the district's own members and bodies; deputies, adopted recommendations and what is handed down bear a name. */
function paperProposer(given: PaperProposal, on: Day, { register }: World): Proposer | Refusal {
  const { matterKind, origin, memberId = '', bodyId = '', inNameOf } = given;
  if (origin !== 'district' || matterKind === 'recommendation' || matterKind === 'deputy-suggestion') {
    return inNameOf === undefined ? refuse('body-unknown', {}, 'proposal.inNameOf') : { memberId: null, bodyId: null, name: inNameOf };
  }
  if (matterKind === 'collective') return activeBody(register, bodyId, on, 'proposal.bodyId') ?? { memberId: null, bodyId, name: register.bodies.get(bodyId)?.name ?? '' };
  return activeMember(register, memberId, on, 'proposal.memberId') ?? { memberId, bodyId: null, name: register.members.get(memberId)?.name ?? '' };
}
