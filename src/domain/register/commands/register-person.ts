import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { line } from '../../input.ts';
import { whileFounding } from '../posts.ts';

/** 登记人员: somebody who may later sit at desks (posts) and sign in (account); a name alone, homonyms are different persons. */
export const registerPerson = defineCommand({
  name: 'register-person',
  stream: 'person',
  creates: true,
  who: ['system-admin', 'security-admin', 'office-clerk', 'office-director', ...committeeRoles, 'system'],
  input: z.strictObject({ name: line(40) }),
  allowed: (_person, actor, world) => whileFounding(actor, world.register),
  possible: () => null,
  decide: (_person, input) => done(emit({ type: 'person-registered', name: input.name })),
});
