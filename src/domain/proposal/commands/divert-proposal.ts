import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, happenedOn, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import { lowerLevelsGiven, notBeforeSubmission } from '../review.ts';

/** 转意见建议、转社情民意: what is no proposal but worth passing on; the proposer is told where it went. */
export const divertProposal = defineCommand({
  name: 'divert-proposal',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ to: choice(['opinion', 'public-sentiment']), explanation: text(2000), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, 'under-review') ?? lowerLevelsGiven(matter, world.rulebook.rules),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    return notBeforeSubmission(matter, input.happenedOn) ?? done(emit({ type: 'proposal-diverted', to: input.to, explanation: world.keep(input.explanation) }, input.happenedOn ?? null));
  },
});
