import { z } from 'zod';
import { isCommittee, type Actor } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { happenedOn, text } from '../../input.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import { bySigner, standsInItsName } from '../authors.ts';
import { atStage, notOwn } from '../guards.ts';
import { liveAssignments, type Matter } from '../matter.ts';
import { docketedStages } from '../review.ts';
import type { Stage } from '../stage.ts';

const beforeDocketing: readonly Stage[] = ['drafting', 'under-review', 'returned-for-revision'];

/** 撤案: by the proposer before docketing; afterwards only the committee consents and records it (工作规则: 撤案). A mere draft is discarded. */
export const withdrawProposal = defineCommand({
  name: 'withdraw-proposal',
  stream: 'matter',
  creates: false,
  who: ['member', 'liaison', 'committee-clerk', 'committee-director'],
  input: z.strictObject({ reason: text(1000).optional(), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => mayWithdraw(matter, actor, world),
  possible: (matter) => {
    if (!matter) return null;
    // The merged one and its principal are parted first, or answers would be lost.
    if (matter.mergedInto !== null || matter.absorbed.length > 0) return refuse('is-merged');
    return atStage(matter, ...beforeDocketing, ...docketedStages);
  },
  decide: (matter, input, world) => {
    if (!matter) return { events: [], draft: null };
    if (input.reason === undefined) return refuse('reason-missing', {}, 'reason');
    if (input.happenedOn !== undefined && input.happenedOn < matter.draftedBy.on) return refuse('day-before-start', { day: matter.draftedBy.on }, 'happenedOn');
    const reason = world.keep(input.reason);
    const on = input.happenedOn ?? null;
    const assignmentIds = liveAssignments(matter).map((each) => each.id);
    // The units stop working on it and their clocks end.
    const stopped = assignmentIds.length > 0 ? [emit({ type: 'assignment-withdrawn', assignmentIds, reason }, on)] : [];
    return done(...stopped, emit({ type: 'proposal-withdrawn', reason }, on));
  },
});

function mayWithdraw(matter: Matter | null, actor: Actor, world: World): Refusal | null {
  if (!matter) return bySigner(world.draft, actor);
  if (!isCommittee(actor)) return bySigner(matter, actor) ?? (matter.docket === null ? null : refuse('not-allowed', { command: 'withdraw-proposal' }));
  // Before docketing the committee acts only for one who cannot sign in, or for what stands in its own name.
  if (matter.docket === null && !matter.isOnPaper && !standsInItsName(matter)) return refuse('not-the-proposer');
  return notOwn(matter, actor, world.register);
}
