import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { atStage, notOwn, usableUnit } from '../guards.ts';

/** 预研共商: the units a difficult matter touches study it together before it is assigned; one study at a time. */
export const requestPreStudy = defineCommand({
  name: 'request-pre-study',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ unitIds: z.array(ref('unit')).min(2).max(20), question: text(2000), happenedOn: happenedOn() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => atStage(matter, 'docketed', 'pre-assigned') ?? (matter?.preStudies.some((each) => each.result === null) ? refuse('already-done') : null),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    if (new Set(input.unitIds).size !== input.unitIds.length) return refuse('unit-twice', {}, 'unitIds');
    for (const [at, unitId] of input.unitIds.entries()) {
      const refusal = usableUnit(world.register, unitId, `unitIds.${at}`);
      if (refusal) return refusal;
    }
    return done(emit({ type: 'pre-study-requested', unitIds: input.unitIds, question: world.keep(input.question) }, input.happenedOn ?? null));
  },
});
