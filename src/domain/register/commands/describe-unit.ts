import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { line, ref } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { knownPerson, standsNot, unitRegistrars } from '../registrars.ts';

/** 登记单位概况: how a unit is reached, what it is responsible for in words one searches by, and the leader in charge of it. Replaces what was there. */
export const describeUnit = defineCommand({
  name: 'describe-unit',
  stream: 'unit',
  creates: false,
  who: unitRegistrars,
  // A unit's own line and address, as printed on its door: nobody's personal particulars.
  input: z.strictObject({ phone: line(40).optional(), address: line(120).optional(), duties: z.array(line(20)).max(30), leaderId: ref('person').optional() }),
  allowed: () => null,
  possible: standsNot,
  decide: (unit, input, world) => {
    if (!unit) return refuse('not-found');
    const refusal = knownPerson(world, input.leaderId, 'leaderId');
    if (refusal) return refusal;
    const profile = { phone: input.phone ?? null, address: input.address ?? null, duties: [...new Set(input.duties)], leaderId: input.leaderId ?? null };
    const before = unit.profile;
    const isSame = before && before.phone === profile.phone && before.address === profile.address && before.leaderId === profile.leaderId && before.duties.join() === profile.duties.join();
    return isSame ? refuse('nothing-to-do') : done(emit({ type: 'unit-described', ...profile }));
  },
});
