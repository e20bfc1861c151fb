import { z } from 'zod';
import { committeeRoles, officeRoles } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { happenedOn } from '../../input.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import { byDesk, notBefore, openCommitments, reviews } from '../follow-up.ts';
import { currentRound, replyingAssignments, type Commitment, type Matter } from '../matter.ts';
import { absorbedRefs, onAbsorbed } from '../merged.ts';
import { isServed } from '../rating.ts';
import { classAtIssue, isAnswered, standingReply } from '../result.ts';
import { runningStages, stageOf } from '../stage.ts';

/** 办结: every part answered and served, the ratings closed. The class of the year is fixed here; promises become dated commitments. */
export const closeProposal = defineCommand({
  name: 'close-proposal',
  stream: 'matter',
  creates: false,
  who: [...committeeRoles, ...officeRoles],
  input: z.strictObject({ happenedOn: happenedOn() }),
  loads: (_input, matter) => absorbedRefs(matter),
  allowed: byDesk,
  possible: (matter) => (matter ? openRefusal(matter) : refuse('not-found')),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const refusal = notBefore(currentRound(matter)?.feedbackClosedOn, input.happenedOn);
    if (refusal) return refusal;
    const result = classAtIssue(matter, world.rulebook.rules);
    if (!result) return refuse('class-unknown');
    const commitments = promised(matter, world);
    const on = input.happenedOn ?? null;
    const isTracked = commitments.length > 0 || openCommitments(matter).length > 0;
    const deadlines = isTracked ? reviews(matter, world, on ?? world.today) : [];
    return done(
      emit({ type: 'proposal-closed', class: result.code, commitments, deadlines }, on),
      // What was merged into it ends with it, in the same class (semantics: merging).
      ...onAbsorbed(matter, { type: 'proposal-closed', class: result.code, commitments: [], deadlines: [] }, on),
    );
  },
});

function openRefusal(matter: Matter): Refusal | null {
  const stage = stageOf(matter);
  if (!runningStages.includes(stage)) return refuse('wrong-stage', { stage, wanted: 'awaiting-feedback' });
  if (stage !== 'awaiting-feedback' || !isAnswered(matter)) return refuse('parts-open');
  if (!isServed(matter)) return refuse('service-missing');
  return currentRound(matter)?.feedbackClosedOn ? null : refuse('rating-open');
}

/** The promises of the letters that stand; those already followed from an earlier closing are not doubled. */
function promised(matter: Matter, world: World): Pick<Commitment, 'id' | 'assignmentId' | 'suggestion' | 'text' | 'dueOn'>[] {
  const drafts = replyingAssignments(matter).flatMap((part) => (standingReply(part)?.commitments ?? []).map((each) => ({ ...each, assignmentId: part.id })));
  const isNew = (draft: (typeof drafts)[number]): boolean =>
    !matter.commitments.some((each) => each.assignmentId === draft.assignmentId && each.suggestion === draft.suggestion && each.text === draft.text);
  return drafts.filter(isNew).map(({ assignmentId, suggestion, text, dueOn }) => ({ id: world.newId(), assignmentId, suggestion, text, dueOn }));
}
