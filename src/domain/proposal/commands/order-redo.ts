import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { notBefore } from '../follow-up.ts';
import { atStage, notOwn, roundNumber, startDeadline } from '../guards.ts';
import { currentRound, replyingAssignments } from '../matter.ts';
import { roundsMax } from '../rating.ts';
import { dissatisfactionRefusal, mustEscalate, refsOfRound } from '../rating-streams.ts';

/** 重新办理: a new round; the first is kept whole. The reason given here is all that the unit reads of the ratings (semantics: ratings). */
export const orderRedo = defineCommand({
  name: 'order-redo',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ reason: text(2000), assignmentIds: z.array(ref('assignment')).max(20).default([]), happenedOn: happenedOn() }),
  loads: (_input, matter) => refsOfRound(matter),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => {
    const refusal = atStage(matter, 'awaiting-feedback');
    if (refusal || !matter) return refusal;
    if (!currentRound(matter)?.feedbackClosedOn) return refuse('rating-open');
    if (roundNumber(matter) >= roundsMax) return refuse('limit-reached', { limit: roundsMax });
    // After the redos the rulebook allows, a leader takes it up first (再次不满意: 联合会办).
    return mustEscalate(matter, world.rulebook.rules) ? refuse('redo-escalate') : null;
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const refusal = dissatisfactionRefusal(matter, world) ?? notBefore(currentRound(matter)?.feedbackClosedOn, input.happenedOn);
    if (refusal) return refusal;
    // One part may be named; otherwise every part answers again.
    const parts = replyingAssignments(matter).map((each) => each.id);
    const unknown = input.assignmentIds.findIndex((id) => !parts.includes(id));
    if (unknown >= 0) return refuse('assignment-unknown', {}, `assignmentIds.${unknown}`);
    const assignmentIds = input.assignmentIds.length > 0 ? [...new Set(input.assignmentIds)] : parts;
    const round = roundNumber(matter) + 1;
    const startOn = input.happenedOn ?? world.today;
    const deadlines = assignmentIds.map((id) => startDeadline(world, 'redo', id, round, startOn)).filter((each) => each !== null);
    return done(emit({ type: 'redo-ordered', round, reason: world.keep(input.reason), assignmentIds, deadlines }, input.happenedOn ?? null));
  },
});
