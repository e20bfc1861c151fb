import type { FastifyRequest } from 'fastify';
import { unattendedHeader } from '../../contract/live.ts';
import { publicActor, type Actor } from '../../domain/actor.ts';
import { dayOf } from '../../domain/day.ts';
import { actorOf, postsOn } from '../../domain/register/actor-of.ts';
import type { Person, Register } from '../../domain/register/register.ts';
import { contextOf } from '../store/context.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import type { District } from './districts.ts';
import { HttpProblem } from './http-problem.ts';
import type { Room } from './parts.ts';
import { tokenOf } from './session-cookie.ts';
import { findSession, type LiveSession } from './sessions.ts';

/** Who sent a request, in which district and post. */
export interface Who {
  district: District;
  session: LiveSession;
  person: Person;
  actor: Actor;
}

/** For whom something is read or done: somebody signed in, or somebody outside. */
export type Asker = Pick<Who, 'district' | 'actor'> & { session: Pick<LiveSession, 'previous_sign_in_at' | 'must_change' | 'proved_at' | 'has_factor'> };

/** 公众: whoever is not signed in, as the one who asks, suggests or applies. */
export const somebodyOutside = (district: District): Asker => ({ district, actor: publicActor, session: { previous_sign_in_at: null, must_change: false, proved_at: null, has_factor: false } });

/** A page that asks by itself, with nobody at the keyboard, does not keep the session from going idle. */
const isAttended = (request: FastifyRequest): boolean => request.headers[unattendedHeader] === undefined;

/** Throws `signed-out` unless the request shows a living session of its district whose post is in force today. */
export async function whoSent(room: Room, request: FastifyRequest, isUse = isAttended(request)): Promise<Who> {
  const district = await room.districts.of(request);
  const token = tokenOf(request);
  const now = room.desk.clock();
  const session = token === null ? null : await findSession(room.desk.pool, room.config, token, now, isUse);
  if (session?.tenant_id !== district.id) throw new HttpProblem(401, 'signed-out');
  const { person, register } = await personOf(room, district, session.person_id);
  const post = person === null ? undefined : postsOn(person, dayOf(now)).find((each) => each.id === session.post_id);
  if (!person || person.isDisabled || !post) throw new HttpProblem(401, 'signed-out');
  return { district, session, person, actor: actorOf(person, post, register) };
}

/** As `whoSent`, and the first password has been changed: for everything but changing it. */
export async function whoActs(room: Room, request: FastifyRequest, isUse = isAttended(request)): Promise<Who> {
  const who = await whoSent(room, request, isUse);
  if (who.session.must_change) throw new HttpProblem(403, 'must-change-password');
  return who;
}

export async function personOf(room: Room, district: District, personId: string): Promise<{ person: Person | null; register: Register }> {
  const { register } = await readTenant(room.desk.pool, district.id, (client) => contextOf(client, room.desk.scope));
  return { person: register.persons.get(personId) ?? null, register };
}
