import { z } from 'zod';
import { isSystem } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { accountName } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { isAdministrator } from '../posts.ts';

/** 开通账号: the sign-in name of a person, or the same again after it was disabled. The one-time password is made by the server and is in no log. */
export const createAccount = defineCommand({
  name: 'create-account',
  stream: 'person',
  creates: false,
  who: ['system-admin', 'system'],
  input: z.strictObject({ account: accountName() }),
  // The system opens accounts only for a new district's administrators.
  allowed: (person, actor) => (isSystem(actor) && !(person && isAdministrator(person)) ? refuse('not-allowed', { command: 'create-account' }) : null),
  possible: (person) => (person?.account && !person.isDisabled ? refuse('already-done', { account: person.account }) : null),
  decide: (person, input, world) => {
    if (!person) return refuse('not-found');
    // Names stay with their person, also disabled ones: the log names them.
    const taken = [...world.register.persons.values()].some((each) => each.id !== person.id && each.account === input.account);
    return taken ? refuse('account-exists', { account: input.account }, 'account') : done(emit({ type: 'account-created', account: input.account }));
  },
});
