import { liveAssignments, replyingAssignments, currentRound, issuedReply, type Assignment, type Matter } from './matter.ts';

export const stages = [
  'drafting',
  'under-review',
  'docketed',
  'pre-assigned',
  'assigned',
  'in-handling',
  'reply-in-clearance',
  'awaiting-feedback',
  'closed',
  'in-follow-up',
  'archived',
  'returned-for-revision',
  'declined',
  'diverted',
  'merged-into',
  'withdrawn',
] as const;
export type Stage = (typeof stages)[number];

/** Stages in which units are at work and clocks may run. */
export const runningStages: readonly Stage[] = ['assigned', 'in-handling', 'reply-in-clearance', 'awaiting-feedback'];

/** The stage of the whole, derived from facts; nobody sets it. The whole waits for its slowest part. */
export function stageOf(matter: Matter): Stage {
  if (matter.exit) return matter.exit.kind;
  if (matter.archivedOn) return 'archived';
  if (matter.mergedInto && !matter.closed) return 'merged-into';
  if (matter.closed) return matter.commitments.some((each) => each.state === 'open') ? 'in-follow-up' : 'closed';
  if (matter.returnedForRevision) return 'returned-for-revision';
  if (matter.submittedOn === null) return 'drafting';
  if (!matter.docket) return 'under-review';
  if (liveAssignments(matter).length === 0) return matter.preAssignment ? 'pre-assigned' : 'docketed';
  return slowest(replyingParts(matter).map((part) => partStageOf(matter, part)));
}

export type PartStage = 'assigned' | 'in-handling' | 'reply-in-clearance' | 'awaiting-feedback';

const order: readonly PartStage[] = ['assigned', 'in-handling', 'reply-in-clearance', 'awaiting-feedback'];

/** The parts asked to answer in the current round. */
export function replyingParts(matter: Matter): readonly Assignment[] {
  const asked = currentRound(matter)?.assignmentIds;
  const parts = replyingAssignments(matter);
  const inRound = parts.filter((each) => !asked || asked.includes(each.id));
  return inRound.length > 0 ? inRound : parts;
}

export function partStageOf(matter: Matter, part: Assignment): PartStage {
  const round = currentRound(matter)?.number ?? 1;
  if (issuedReply(part, round)) return 'awaiting-feedback';
  const latest = part.replies.filter((each) => each.round === round).at(-1);
  if (latest && latest.cleared.length > 0) return 'reply-in-clearance';
  if (part.acceptedOn === null) return 'assigned';
  return 'in-handling';
}

function slowest(parts: readonly PartStage[]): PartStage {
  return order[Math.min(...parts.map((each) => order.indexOf(each)))] ?? 'assigned';
}

/** Whose move it is: units that still have to act, or a desk. */
export function whoseTurn(matter: Matter): { desk: 'proposer' | 'committee' | 'office' | 'unit' | 'nobody'; unitIds: readonly string[] } {
  const stage = stageOf(matter);
  switch (stage) {
    case 'drafting':
    case 'returned-for-revision':
      return { desk: 'proposer', unitIds: [] };
    case 'under-review':
      return { desk: 'committee', unitIds: [] };
    case 'docketed':
    case 'pre-assigned':
      return { desk: 'office', unitIds: [] };
    case 'assigned':
    case 'in-handling':
    case 'reply-in-clearance':
      return {
        desk: 'unit',
        unitIds: replyingParts(matter)
          .filter((part) => partStageOf(matter, part) === stage)
          .map((part) => part.unitId),
      };
    case 'awaiting-feedback':
      return { desk: currentRound(matter)?.feedbackClosedOn ? 'committee' : 'proposer', unitIds: [] };
    case 'in-follow-up':
      return {
        desk: 'unit',
        unitIds: [...new Set(matter.commitments.filter((each) => each.state === 'open').flatMap((each) => matter.assignments.find((part) => part.id === each.assignmentId)?.unitId ?? []))],
      };
    default:
      return { desk: 'nobody', unitIds: [] };
  }
}
