import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { changePasswordBody, signInBody, switchPostBody, type SessionList, type SignedIn } from '../../contract/sign-in.ts';
import { dayOf } from '../../domain/day.ts';
import { refuse } from '../../domain/refusal.ts';
import { postsOn } from '../../domain/register/actor-of.ts';
import { HttpProblem, refusalProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import { lockoutIn } from './lockout.ts';
import type { Room } from './parts.ts';
import { bearerOf, clearSessionCookie, setSessionCookie, tokenOf } from './session-cookie.ts';
import { endSession, endSessionsOf, endToken, listedId, listSessions, rotateSession } from './sessions.ts';
import { changePassword, signIn } from './sign-in.ts';
import { whoSent, type Who } from './who.ts';

/** Signing in and out, changing hats and passwords, and the list of one's sessions. */
export function sessionRoutes(app: FastifyInstance, room: Room): void {
  const { pool } = room.desk;
  const lockout = lockoutIn(pool, room.config);
  const limit = { config: { rateLimit: { max: room.config.SIGN_INS_PER_MINUTE, timeWindow: 60_000 } } };

  app.post('/api/session', limit, async (request, reply): Promise<SignedIn> => {
    const { account, password, carrier } = parsed(signInBody, request.body);
    refuseUnstorable({ account });
    const district = await room.districts.of(request);
    const agent = (request.headers['user-agent'] ?? '').slice(0, 200);
    const { token, expiresAt, mustChange } = await signIn(room, lockout, district, { account, password, agent });
    const earlier = tokenOf(request);
    if (earlier !== null) await endToken(pool, earlier);
    if (carrier === 'cookie') setSessionCookie(request, reply, token);
    return { account: account.trim().toLowerCase(), mustChangePassword: mustChange, expiresAt, ...(carrier === 'token' ? { token } : {}) };
  });

  app.delete('/api/session', async (request, reply) => {
    const token = tokenOf(request);
    if (token !== null) await endToken(pool, token);
    clearSessionCookie(request, reply);
    return reply.code(204).send();
  });

  app.post('/api/session/post', async (request, reply) => {
    const who = await whoSent(room, request);
    const { postId } = parsed(switchPostBody, request.body);
    if (!postsOn(who.person, dayOf(room.desk.clock())).some((post) => post.id === postId)) throw refusalProblem(refuse('post-unknown', {}, 'postId'));
    return renewed(room, who, postId, request, reply);
  });

  app.post('/api/session/password', limit, async (request, reply) => {
    const who = await whoSent(room, request);
    const { current, next } = parsed(changePasswordBody, request.body);
    await changePassword(room, lockout, who, current, next);
    await endSessionsOf(pool, who.session.account_name, who.session.id_hash);
    return renewed(room, { ...who, session: { ...who.session, must_change: false } }, who.session.post_id, request, reply);
  });

  app.get('/api/session/list', async (request): Promise<SessionList> => {
    const { session } = await whoSent(room, request);
    const rows = await listSessions(pool, room.config, session.account_name, room.desk.clock());
    return { sessions: rows.map((each) => ({ id: listedId(each), createdAt: each.created_at, seenAt: each.seen_at, expiresAt: each.expires_at, agent: each.agent, isCurrent: each.id_hash === session.id_hash })) };
  });

  app.delete<{ Params: { id: string } }>('/api/session/:id', async (request, reply) => {
    const { session } = await whoSent(room, request);
    const rows = await listSessions(pool, room.config, session.account_name, room.desk.clock());
    const found = rows.find((each) => listedId(each) === request.params.id);
    if (!found) throw refusalProblem(refuse('not-found'));
    await endSession(pool, found.id_hash);
    return reply.code(204).send();
  });
}

/** A new id for the session, handed out the way the old one came. */
async function renewed(room: Room, who: Who, postId: string, request: FastifyRequest, reply: FastifyReply): Promise<SignedIn> {
  const token = await rotateSession(room.desk.pool, who.session, postId, room.desk.clock());
  if (token === null) throw new HttpProblem(401, 'signed-out');
  const isToken = bearerOf(request) !== null;
  if (!isToken) setSessionCookie(request, reply, token);
  return { account: who.session.account_name, mustChangePassword: who.session.must_change, expiresAt: who.session.expires_at, ...(isToken ? { token } : {}) };
}
