import { z } from 'zod';
import { unitRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { decimal, happenedOn, line, ref, suggestionNumber, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { byHoldingUnit, notBefore } from '../follow-up.ts';
import { ledgerOpen, ownEntry } from '../ledger.ts';

/** 登记举措: a step taken, under the suggestion it serves; reports quote measures from here only. */
export const recordMeasure = defineCommand({
  name: 'record-measure',
  stream: 'matter',
  creates: false,
  who: unitRoles,
  input: z.strictObject({
    assignmentId: ref('assignment'),
    suggestion: suggestionNumber().optional(),
    what: text(2000),
    place: line(60).optional(),
    moneyWan: decimal().optional(),
    happenedOn: happenedOn(),
  }),
  allowed: byHoldingUnit,
  possible: ledgerOpen,
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = ownEntry(matter, input, world);
    if (isRefusal(part)) return part;
    const refusal = notBefore(part.assigned.on, input.happenedOn);
    if (refusal) return refusal;
    const entry = { id: world.newId(), assignmentId: part.id, suggestion: input.suggestion ?? null, what: world.keep(input.what), place: input.place ?? null, moneyWan: input.moneyWan ?? null };
    return done(emit({ type: 'measure-recorded', ...entry }, input.happenedOn ?? null));
  },
});
