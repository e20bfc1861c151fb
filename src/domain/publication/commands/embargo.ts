import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { day, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { byPublishingDesk, whileOpen, whilePrincipal } from '../open.ts';
import { decisionAtHand, hasPage, isPublished } from '../publication.ts';

/** 暂缓公开: not before the day named, with the reason. The day alone publishes nothing: somebody does. Naming today lifts it. */
export const embargo = defineCommand({
  name: 'embargo',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ until: day(), reason: text(1000) }),
  allowed: byPublishingDesk,
  possible: (matter) => {
    const refusal = whileOpen(matter);
    if (refusal || !matter) return refusal;
    const merged = whilePrincipal(matter);
    if (merged) return merged;
    const decision = decisionAtHand(matter);
    if (!decision) return refuse('publication-undecided');
    if (isPublished(matter)) return refuse('already-done');
    return hasPage(decision) ? null : refuse('nothing-to-do');
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    if (input.until < world.today) return refuse('day-before-start', { day: world.today }, 'until');
    if (matter.publication.embargo?.until === input.until) return refuse('nothing-to-do', {}, 'until');
    return done(emit({ type: 'publication-embargoed', until: input.until, reason: world.keep(input.reason) }));
  },
});
