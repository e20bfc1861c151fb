import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { coded, happenedOn, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import { lowerLevelsGiven, notBeforeSubmission } from '../review.ts';

/** 不予立案: only on one of the coded grounds, with an explanation the proposer gets at once (全国政协提案工作条例). */
export const declineProposal = defineCommand({
  name: 'decline-proposal',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ ground: coded('ground'), explanation: text(2000), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, 'under-review') ?? lowerLevelsGiven(matter, world.rulebook.rules),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const { ground } = input;
    if (!world.rulebook.rules.declineGrounds.some((each) => each.code === ground)) return refuse('ground-unknown', { ground }, 'ground');
    return notBeforeSubmission(matter, input.happenedOn) ?? done(emit({ type: 'proposal-declined', ground, explanation: world.keep(input.explanation) }, input.happenedOn ?? null));
  },
});
