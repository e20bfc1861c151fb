import { z } from 'zod';
import { committeeRoles, officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { byDesk } from '../follow-up.ts';
import { atStage } from '../guards.ts';
import { absorbedRefs, onAbsorbed } from '../merged.ts';
import { stageOf } from '../stage.ts';

/** 归档: closed and nothing promised left open; what was merged into it goes to the archive with it. */
export const archiveProposal = defineCommand({
  name: 'archive-proposal',
  stream: 'matter',
  creates: false,
  who: [...committeeRoles, ...officeRoles],
  input: z.strictObject({}),
  loads: (_input, matter) => absorbedRefs(matter),
  allowed: (matter, actor, world) => (matter?.mergedInto ? refuse('is-merged') : byDesk(matter, actor, world)),
  possible: (matter) => {
    // Commitments outlive session and term; the case stays open to follow-up as long as one does.
    if (matter && stageOf(matter) === 'in-follow-up') return refuse('commitments-open');
    return atStage(matter, 'closed');
  },
  decide: (matter) => {
    if (!matter) return refuse('not-found');
    return done(emit({ type: 'proposal-archived' }), ...onAbsorbed(matter, { type: 'proposal-archived' }, null));
  },
});
