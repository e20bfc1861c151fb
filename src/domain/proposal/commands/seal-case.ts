import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { text } from '../../input.ts';
import { refuse } from '../../refusal.ts';

/** 封存: classified matter was found late; at any stage the case is shut to everybody but the desks (保守国家秘密法). */
export const sealCase = defineCommand({
  name: 'seal-case',
  stream: 'matter',
  creates: false,
  who: committeeRoles,
  input: z.strictObject({ reason: text(1000) }),
  // Even the proposer's own desk may shut it: protecting comes before impartiality.
  allowed: anyone,
  possible: (matter) => {
    if (!matter) return refuse('not-found');
    return matter.isSealed ? refuse('already-done') : null;
  },
  decide: (_matter, input, world) => done(emit({ type: 'case-sealed', reason: world.keep(input.reason) })),
});
