import { z } from 'zod';
import { committeeRoles, isProposerRole, isSystem, isUnit, officeRoles, proposerRoles, unitRoles, type Actor } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, happenedOn, ref } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { atStage, byAnyProposer, byUnit, liveAssignment, roundNumber, startDeadline } from '../guards.ts';
import { issuedReply, type Assignment, type Matter } from '../matter.ts';
import { absorbedRefs, onAbsorbed } from '../merged.ts';
import { replyingParts, runningStages } from '../stage.ts';
import { somePart } from '../unit-at-work.ts';

/** 送达: first opened by a proposer, or handed over on paper. Once every part of the round is served the rating clock starts (工作规则: 征询意见). */
export const recordService = defineCommand({
  name: 'record-service',
  stream: 'matter',
  creates: false,
  who: [...proposerRoles, ...unitRoles, ...officeRoles, ...committeeRoles, 'system'],
  input: z.strictObject({ assignmentId: ref('assignment'), mode: choice(['opened', 'paper', 'in-person']), happenedOn: happenedOn() }),
  loads: (_input, matter) => absorbedRefs(matter),
  allowed: (matter, actor) => {
    if (isProposerRole(actor)) return byAnyProposer(matter, actor);
    return isUnit(actor) ? byUnit(matter, actor) : null;
  },
  possible: (matter, world) =>
    atStage(matter, ...runningStages) ??
    (matter &&
      somePart(
        replyingParts(matter).filter((each) => isReachable(each, world.actor)),
        (part) => servingRefusal(matter, part),
        refuse('not-your-unit'),
      )),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = liveAssignment(matter, input.assignmentId);
    if (isRefusal(part)) return part;
    if (!isReachable(part, world.actor)) return refuse('not-your-unit', {}, 'assignmentId');
    const refusal = servingRefusal(matter, part);
    if (refusal) return refusal;
    // Opening is noted by the system or is the proposer's own act; paper and hand-over are recorded by those who did it.
    const isReader = isSystem(world.actor) || isProposerRole(world.actor);
    if (isReader !== (input.mode === 'opened')) return refuse('not-allowed', { command: 'record-service' }, 'mode');
    const round = roundNumber(matter);
    const on = input.happenedOn ?? world.today;
    const issuedOn = issuedReply(part, round)?.issued?.on ?? on;
    if (on < issuedOn) return refuse('day-before-start', { day: issuedOn }, 'happenedOn');
    const others = replyingParts(matter)
      .filter((each) => each.id !== part.id)
      .map((each) => servedOn(each, round));
    const startOn = [...others.filter((each) => each !== undefined), on].toSorted().at(-1) ?? on;
    const rating = others.includes(undefined) ? null : startDeadline(world, 'rating', null, round, startOn);
    // Who was merged in rates as well, and is told when.
    const asked = others.includes(undefined) ? [] : onAbsorbed(matter, { type: 'principal-served', round, due: rating?.due ?? null }, input.happenedOn ?? null);
    return done(emit({ type: 'service-recorded', assignmentId: part.id, round, mode: input.mode, deadlines: rating ? [rating] : [] }, input.happenedOn ?? null), ...asked);
  },
});

/** A unit serves its own reply only. */
const isReachable = (part: Assignment, actor: Actor): boolean => !isUnit(actor) || part.unitId === actor.unitId;

const servedOn = (part: Assignment, round: number): string | undefined => part.served.find((each) => each.round === round)?.on;

function servingRefusal(matter: Matter, part: Assignment): Refusal | null {
  const round = roundNumber(matter);
  if (!replyingParts(matter).includes(part) || !issuedReply(part, round)) return refuse('reply-unknown', {}, 'assignmentId');
  return servedOn(part, round) === undefined ? null : refuse('already-done', {}, 'assignmentId');
}
