import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../../contract/sign-in.ts';
import { HttpProblem } from './http-problem.ts';
import type { Room } from './parts.ts';
import { bearerOf, setSessionCookie } from './session-cookie.ts';
import { rotateSession } from './sessions.ts';
import type { Who } from './who.ts';

/** A new id for the session, handed out the way the old one came. */
export async function renewed(room: Room, who: Who, postId: string, request: FastifyRequest, reply: FastifyReply): Promise<SignedIn> {
  const token = await rotateSession(room.desk.pool, who.session, postId, room.desk.clock());
  if (token === null) throw new HttpProblem(401, 'signed-out');
  const isToken = bearerOf(request) !== null;
  if (!isToken) setSessionCookie(request, reply, token);
  return { account: who.session.account_name, mustChangePassword: who.session.must_change, expiresAt: who.session.expires_at, ...(isToken ? { token } : {}) };
}
