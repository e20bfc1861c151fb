import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { day, line, ref, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { byUnitNotOwn, caseRoles, everyRole, ownPartAtWork, unitAtWork } from '../unit-at-work.ts';

/** 办理方案: milestones with days and persons; a later plan replaces the earlier one. Days after the limit are allowed and show as such. */
export const planHandling = defineCommand({
  name: 'plan-handling',
  stream: 'matter',
  creates: false,
  who: caseRoles,
  input: z.strictObject({
    assignmentId: ref('assignment'),
    milestones: z
      .array(z.strictObject({ text: text(300), on: day(), person: line(40) }))
      .min(1)
      .max(20),
  }),
  allowed: byUnitNotOwn,
  possible: (matter, world) => unitAtWork(matter, world.actor, everyRole),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = ownPartAtWork(matter, input.assignmentId, world.actor, everyRole);
    if (isRefusal(part)) return part;
    // A milestone may lie back (entered afterwards), but not before the unit had the case.
    const early = input.milestones.findIndex((each) => each.on < part.assigned.on);
    if (early >= 0) return refuse('day-before-start', { day: part.assigned.on }, `milestones.${early}.on`);
    const milestones = input.milestones.map((each) => ({ ...each, text: world.keep(each.text) }));
    return done(emit({ type: 'handling-planned', assignmentId: part.id, milestones }));
  },
});
