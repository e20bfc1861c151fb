import { z } from 'zod';
import { isSystem } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { livePosts } from '../posts.ts';

/** 停用账号: at once, by an administrator; by the system only for staff accounts nobody uses, never for members (semantics: roles). */
export const disableAccount = defineCommand({
  name: 'disable-account',
  stream: 'person',
  creates: false,
  who: ['system-admin', 'security-admin', 'system'],
  input: z.strictObject({ reason: text(500) }),
  allowed: (person, actor) => {
    const isMember = person !== null && livePosts(person).some((post) => post.memberId !== null || post.bodyId !== null);
    // Nobody locks himself out.
    const isRefused = isSystem(actor) ? isMember : actor.personId === person?.id;
    return isRefused ? refuse('not-allowed', { command: 'disable-account' }) : null;
  },
  possible: (person) => {
    if (!person?.account) return refuse('nothing-to-do');
    return person.isDisabled ? refuse('already-done') : null;
  },
  decide: (_person, input, world) => done(emit({ type: 'account-disabled', reason: world.keep(input.reason) })),
});
