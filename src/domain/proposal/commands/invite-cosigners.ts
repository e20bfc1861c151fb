import { z } from 'zod';
import { defineCommand, emit, type World } from '../../command.ts';
import { ref } from '../../input.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import { attached } from '../attachments.ts';
import { activeMember, activeProposer, bySigner } from '../authors.ts';
import { atStage, startDeadline } from '../guards.ts';
import type { Matter } from '../matter.ts';
import { kindOn, sessionOpen } from '../receipt.ts';
import { checkWording, written } from '../wording.ts';

/** 邀请联名: the proposal becomes a joint one; each invited member confirms or declines before the cut-off (工作规则第六条). */
export const inviteCosigners = defineCommand({
  name: 'invite-cosigners',
  stream: 'matter',
  creates: false,
  who: ['member'],
  input: z.strictObject({ memberIds: z.array(ref('member')).min(1).max(100) }),
  allowed: (matter, actor, world) => bySigner(matter ?? world.draft, actor),
  possible: (matter, world) => {
    const of = matter ?? world.draft;
    if (!of) return refuse('not-found');
    return (matter ? atStage(matter, 'drafting') : null) ?? sessionOpen(world) ?? kindOn(world.rulebook.rules, 'joint') ?? activeProposer(of, world);
  },
  decide: (matter, input, world) => {
    const { draft } = world;
    const refusal = checkInvited(matter, input.memberIds, world) ?? (!matter && draft ? checkWording(draft, world) : null);
    if (refusal) return refusal;
    const cutOff = startDeadline(world, 'cosign', null, 1, world.today);
    // Without a cut-off an unanswered invitation would hold the proposal up for ever.
    if (!cutOff) return refuse('rulebook-invalid', { rule: 'cosign' });
    const invited = emit({ type: 'cosigners-invited', memberIds: input.memberIds, cutOffOn: cutOff.due });
    if (matter) return { events: [invited] };
    if (!draft) return refuse('not-found');
    // Others see it from now on: the log begins here and the draft row goes (semantics: content).
    return { events: [emit(written(draft, world, 'joint')), ...attached('proposal', draft.attachments), invited], draft: null };
  },
});

function checkInvited(matter: Matter | null, memberIds: readonly string[], world: World): Refusal | null {
  const taken = new Set([(matter ?? world.draft)?.proposer.memberId, ...(matter?.cosigners.map((each) => each.memberId) ?? [])]);
  for (const [at, memberId] of memberIds.entries()) {
    const refusal = activeMember(world.register, memberId, world.today, `memberIds.${at}`);
    if (refusal) return refusal;
    // Whoever was asked once has his answer on record; the first signer is no co-signer.
    if (taken.has(memberId)) return refuse('already-done', {}, `memberIds.${at}`);
    taken.add(memberId);
  }
  return null;
}
