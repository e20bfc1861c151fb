import { dayOf } from '../../../domain/day.ts';
import { refuse } from '../../../domain/refusal.ts';
import { postsOn } from '../../../domain/register/actor-of.ts';
import { HttpProblem, refusalProblem } from '../../http/http-problem.ts';
import { rotateSession } from '../../http/sessions.ts';
import { whoSent } from '../../http/who.ts';
import { go } from '../frame/answer.ts';
import type { Site } from '../frame/site-routes.ts';

/** One person acts in one post at a time; another of his own is a new session id. */
export function postSwitch(site: Site): void {
  site.post('/m/post', async ({ room, request }, _params, fields) => {
    const who = await whoSent(room, request);
    const postId = fields.get('postId') ?? '';
    if (!postsOn(who.person, dayOf(room.desk.clock())).some((post) => post.id === postId)) throw refusalProblem(refuse('post-unknown', {}, 'postId'));
    const token = await rotateSession(room.desk.pool, who.session, postId, room.desk.clock());
    if (token === null) throw new HttpProblem(401, 'signed-out');
    return { kind: 'signed-in', token, next: go('/login') };
  });
}
