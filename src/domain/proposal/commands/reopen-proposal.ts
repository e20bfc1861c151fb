import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { byDesk, notBefore } from '../follow-up.ts';
import { atStage } from '../guards.ts';
import { absorbedRefs, onAbsorbed } from '../merged.ts';

/** 撤销办结: a director opens a closed case again, with the reason; everything done so far stays. */
export const reopenProposal = defineCommand({
  name: 'reopen-proposal',
  stream: 'matter',
  creates: false,
  who: ['committee-director', 'office-director'],
  input: z.strictObject({ reason: text(2000), happenedOn: happenedOn() }),
  loads: (_input, matter) => absorbedRefs(matter),
  // Merged ones are closed and opened with their principal.
  allowed: (matter, actor, world) => (matter?.mergedInto ? refuse('is-merged') : byDesk(matter, actor, world)),
  possible: (matter) => atStage(matter, 'closed', 'in-follow-up'),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const refusal = notBefore(matter.closed?.on, input.happenedOn);
    if (refusal) return refusal;
    const event = { type: 'proposal-reopened' as const, reason: world.keep(input.reason) };
    const on = input.happenedOn ?? null;
    return done(emit(event, on), ...onAbsorbed(matter, event, on));
  },
});
