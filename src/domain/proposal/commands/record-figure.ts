import { z } from 'zod';
import { unitRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { day, decimal, line, ref, suggestionNumber } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { byHoldingUnit } from '../follow-up.ts';
import { ledgerOpen, ownEntry } from '../ledger.ts';

/** 登记指标: one value of an indicator for a period or as of a day, with its source; reports quote figures from here only. */
export const recordFigure = defineCommand({
  name: 'record-figure',
  stream: 'matter',
  creates: false,
  who: unitRoles,
  input: z.strictObject({
    assignmentId: ref('assignment'),
    suggestion: suggestionNumber().optional(),
    indicator: line(80),
    value: decimal(),
    unit: line(20),
    from: day().optional(),
    to: day(),
    source: line(120).optional(),
  }),
  allowed: byHoldingUnit,
  possible: ledgerOpen,
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = ownEntry(matter, input, world);
    if (isRefusal(part)) return part;
    // A figure says what is, not what is planned.
    if (input.to > world.today) return refuse('day-in-future', { day: input.to }, 'to');
    if (input.from !== undefined && input.from > input.to) return refuse('day-before-start', { day: input.from }, 'to');
    const { indicator, value, unit, to } = input;
    const period = { from: input.from ?? null, to, source: input.source ?? null };
    return done(emit({ type: 'figure-recorded', id: world.newId(), assignmentId: part.id, suggestion: input.suggestion ?? null, indicator, value, unit, ...period }));
  },
});
