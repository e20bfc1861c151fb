import { z } from 'zod';
import { unitRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { decimal, ref, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { byHoldingUnit } from '../follow-up.ts';
import { figureOf, ledgerOpen, ownsFigure } from '../ledger.ts';

/** 更正指标: the old value stays beside the new one, which has to be verified again. */
export const correctFigure = defineCommand({
  name: 'correct-figure',
  stream: 'matter',
  creates: false,
  who: unitRoles,
  input: z.strictObject({ figureId: ref('figure'), value: decimal(), reason: text(1000) }),
  allowed: byHoldingUnit,
  possible: (matter, world) => {
    const refusal = ledgerOpen(matter);
    if (refusal || !matter) return refusal;
    return matter.figures.some((each) => ownsFigure(matter, each, world.actor, world)) ? null : refuse('nothing-to-do');
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const figure = figureOf(matter, input.figureId);
    if (isRefusal(figure)) return figure;
    if (!ownsFigure(matter, figure, world.actor, world)) return refuse('not-your-unit', {}, 'figureId');
    if (figure.value === input.value) return refuse('nothing-to-do', {}, 'value');
    return done(emit({ type: 'figure-corrected', figureId: figure.id, value: input.value, reason: world.keep(input.reason) }));
  },
});
