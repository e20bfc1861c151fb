import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, ref } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { decidesOver, livePosts } from '../posts.ts';

/** 免职: the post ends; what was done in it keeps its name. Open cases are handed over by an act of their own. */
export const dismiss = defineCommand({
  name: 'dismiss',
  stream: 'person',
  creates: false,
  who: ['system-admin', 'security-admin'],
  input: z.strictObject({ postId: ref('hidden'), happenedOn: happenedOn() }),
  allowed: () => null,
  possible: (person, world) => {
    const mine = person ? livePosts(person).filter((post) => decidesOver(world.actor, post.role, world.register)) : [];
    return mine.length > 0 ? null : refuse('post-unknown');
  },
  decide: (person, input, world) => {
    if (!person) return refuse('not-found');
    const post = person.posts.find((each) => each.id === input.postId);
    if (!post) return refuse('post-unknown', {}, 'postId');
    if (post.to !== null) return refuse('already-done', {}, 'postId');
    // Administrators are dismissed by the security administrator, all others by the system administrator (三员分立).
    if (!decidesOver(world.actor, post.role, world.register)) return refuse('not-allowed', { command: 'dismiss' }, 'postId');
    if ((input.happenedOn ?? world.today) < post.from) return refuse('day-before-start', { day: post.from }, 'happenedOn');
    return done(emit({ type: 'dismissed', postId: post.id }, input.happenedOn ?? null));
  },
});
