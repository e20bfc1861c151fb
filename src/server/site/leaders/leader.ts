import { leaderRoles } from '../../../domain/actor.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { whoActs, type Who } from '../../http/who.ts';
import type { Visit } from '../frame/visit.ts';

/** Throws signed-out, or forbidden for a desk that has nothing to decide here. */
export async function leaderOf(visit: Visit): Promise<Who> {
  const who = await whoActs(visit.room, visit.request);
  if (!leaderRoles.includes(who.actor.role)) throw new HttpProblem(403, 'forbidden');
  return who;
}

export const taskPath = ({ slug, matterId }: { slug: string | null; matterId: string }): string => `/l/tasks/${slug ?? matterId}`;

export const leaderCrumbs = ({ say }: Visit): readonly (readonly [string, string])[] => [[say('site.home'), '/l']];
