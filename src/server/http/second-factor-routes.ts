import type { FastifyInstance } from 'fastify';
import { secondFactorBody, type SecondFactorState } from '../../contract/sign-in.ts';
import { parsed } from './input-errors.ts';
import type { Room } from './parts.ts';
import { provedUntil, proveFactor } from './second-factor.ts';
import { whoActs } from './who.ts';

/** Proving the second factor, for programs and the workbench; it is set up on the page `/me/security`. */
export function secondFactorRoutes(app: FastifyInstance, room: Room): void {
  const limit = { config: { rateLimit: { max: room.config.SIGN_INS_PER_MINUTE, timeWindow: 60_000 } } };
  app.get('/api/session/second-factor', async (request): Promise<SecondFactorState> => {
    const { session } = await whoActs(room, request);
    return { isEnrolled: session.has_factor, provedUntil: provedUntil(session, room.config, room.desk.clock()) };
  });
  app.post('/api/session/second-factor', limit, async (request): Promise<SecondFactorState> => {
    const { code } = parsed(secondFactorBody, request.body);
    const { session } = await proveFactor(room, await whoActs(room, request), { code, address: request.ip });
    return { isEnrolled: true, provedUntil: provedUntil(session, room.config, room.desk.clock()) };
  });
}
