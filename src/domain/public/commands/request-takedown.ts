import { z } from 'zod';
import { proposerRoles } from '../../actor.ts';
import { anyone, defineCommand, done, emit, other } from '../../command.ts';
import { line, ref, text } from '../../input.ts';
import { isOnSite } from '../../publication/publication.ts';
import { refuse } from '../../refusal.ts';

/** 申请撤稿: whoever finds his own affairs on a public page, or a mistake, says what should not stand there. */
export const requestTakedown = defineCommand({
  name: 'request-takedown',
  stream: 'takedown',
  creates: true,
  who: ['public', ...proposerRoles],
  input: z.strictObject({ matterId: ref('matter'), applicant: line(60), contact: line(120), reason: text(2000, 10) }),
  loads: (input) => [{ kind: 'matter', id: input.matterId }],
  allowed: anyone,
  possible: anyone,
  decide: (_takedown, input, world) => {
    const matter = other(world, 'matter', input.matterId);
    if (!matter || !isOnSite(matter)) return refuse('not-found', {}, 'matterId');
    const { applicant, contact, reason } = input;
    return done(emit({ type: 'takedown-requested', matterId: matter.id, applicant: world.keepPersonal(applicant), contact: world.keepPersonal(contact), reason: world.keep(reason) }));
  },
});
