import type { FastifyInstance } from 'fastify';
import { changePasswordBody, signInBody, type SignedIn } from '../../contract/sign-in.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { renewed } from './renew-session.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { clearSessionCookie, setSessionCookie, tokenOf } from './session-cookie.ts';
import { endSessionsOf, endToken } from './sessions.ts';
import { changePassword, signIn } from './sign-in.ts';
import { whoSent } from './who.ts';

/** Signing in and out, and changing the password. */
export function sessionRoutes(app: FastifyInstance, room: Room): void {
  secondFactorRoutes(app, room);
  const { lockout } = room;
  const { pool } = room.desk;
  const limit = { config: { rateLimit: { max: room.config.SIGN_INS_PER_MINUTE, timeWindow: 60_000 } } };

  app.post('/api/session', limit, async (request, reply): Promise<SignedIn> => {
    const { account, password, carrier } = parsed(signInBody, request.body);
    refuseUnstorable({ account });
    const district = await room.districts.of(request);
    const agent = (request.headers['user-agent'] ?? '').slice(0, 200);
    const { token, expiresAt, mustChange } = await signIn(room, lockout, district, { account, password, agent, address: request.ip });
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

  app.post('/api/session/password', limit, async (request, reply) => {
    const who = await whoSent(room, request);
    const { current, next } = parsed(changePasswordBody, request.body);
    await changePassword(room, lockout, who, current, next);
    await endSessionsOf(pool, who.session.account_name, who.session.id_hash);
    return renewed(room, { ...who, session: { ...who.session, must_change: false } }, who.session.post_id, request, reply);
  });
}
