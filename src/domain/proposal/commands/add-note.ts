import { z } from 'zod';
import { committeeRoles, isUnit, officeRoles, unitRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { assignmentsOfUnit, byUnit } from '../guards.ts';

/** 内部备注: a unit's notes are read by that unit only, a desk's by that desk only; never by the proposer. */
export const addNote = defineCommand({
  name: 'add-note',
  stream: 'matter',
  creates: false,
  who: [...unitRoles, ...officeRoles, ...committeeRoles],
  input: z.strictObject({ text: text(2000) }),
  allowed: (matter, actor) => (isUnit(actor) ? byUnit(matter, actor) : null),
  possible: (matter) => (matter?.submittedOn ? null : refuse('wrong-stage', { stage: 'drafting', wanted: 'under-review' })),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const { actor } = world;
    const part = isUnit(actor) ? assignmentsOfUnit(matter, actor)[0] : undefined;
    return done(emit({ type: 'note-added', assignmentId: part?.id ?? null, unitId: isUnit(actor) ? actor.unitId : null, text: world.keep(input.text) }));
  },
});
