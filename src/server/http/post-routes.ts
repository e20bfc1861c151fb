import type { FastifyInstance } from 'fastify';
import { switchPostBody } from '../../contract/sign-in.ts';
import { dayOf } from '../../domain/day.ts';
import { refuse } from '../../domain/refusal.ts';
import { postsOn } from '../../domain/register/actor-of.ts';
import { refusalProblem } from './http-problem.ts';
import { parsed } from './input-errors.ts';
import type { Room } from './parts.ts';
import { renewed } from './renew-session.ts';
import { whoSent } from './who.ts';

/** Changing hats: a person acts in one post at a time, and only in one of the person's own that is in force today. */
export function postRoutes(app: FastifyInstance, room: Room): void {
  app.post('/api/session/post', async (request, reply) => {
    const who = await whoSent(room, request);
    const { postId } = parsed(switchPostBody, request.body);
    if (!postsOn(who.person, dayOf(room.desk.clock())).some((post) => post.id === postId)) throw refusalProblem(refuse('post-unknown', {}, 'postId'));
    return renewed(room, who, postId, request, reply);
  });
}
