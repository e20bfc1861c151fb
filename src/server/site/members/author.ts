import type { Actor } from '../../../domain/actor.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { whoActs, type Who } from '../../http/who.ts';
import type { Visit } from '../frame/visit.ts';

/** Who writes, signs and rates here: a member, his delegate (who only types), or the liaison of a body. */
export type Author = Who;

const authors: readonly string[] = ['member', 'delegate', 'liaison'];

/** Throws signed-out, or forbidden for another desk. */
export async function authorOf(visit: Visit): Promise<Author> {
  const who = await whoActs(visit.room, visit.request);
  if (!authors.includes(who.actor.role)) throw new HttpProblem(403, 'forbidden');
  return who;
}

/** The desk of to-do lists and of unfinished writing. */
export const deskOf = (actor: Actor): string => (actor.bodyId === null ? `member:${actor.memberId ?? ''}` : `body:${actor.bodyId}`);
