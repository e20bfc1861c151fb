import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { ref } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { byDesk } from '../follow-up.ts';
import { figureOf, ledgerOpen } from '../ledger.ts';

/** 核实指标: the office has compared the value with its source. */
export const verifyFigure = defineCommand({
  name: 'verify-figure',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ figureId: ref('figure') }),
  allowed: byDesk,
  possible: (matter) => {
    const refusal = ledgerOpen(matter);
    if (refusal || !matter) return refusal;
    return matter.figures.some((each) => each.verifiedOn === null) ? null : refuse('nothing-to-do');
  },
  decide: (matter, input) => {
    if (!matter) return refuse('not-found');
    const figure = figureOf(matter, input.figureId);
    if (isRefusal(figure)) return figure;
    if (figure.verifiedOn !== null) return refuse('already-done', {}, 'figureId');
    return done(emit({ type: 'figure-verified', figureId: figure.id }));
  },
});
