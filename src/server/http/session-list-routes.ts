import type { FastifyInstance } from 'fastify';
import type { SessionList } from '../../contract/sign-in.ts';
import { refuse } from '../../domain/refusal.ts';
import { refusalProblem } from './http-problem.ts';
import type { Room } from './parts.ts';
import { endSession, listedId, listSessions } from './sessions.ts';
import { whoSent } from './who.ts';

/** Where one's account is signed in, and ending it there. */
export function sessionListRoutes(app: FastifyInstance, room: Room): void {
  const { pool } = room.desk;
  app.get('/api/session/list', async (request): Promise<SessionList> => {
    const { session } = await whoSent(room, request);
    const rows = await listSessions(pool, room.config, session.account_name, room.desk.clock());
    return {
      sessions: rows.map((each) => ({
        id: listedId(each),
        createdAt: each.created_at,
        seenAt: each.seen_at,
        expiresAt: each.expires_at,
        agent: each.agent,
        isCurrent: each.id_hash === session.id_hash,
      })),
    };
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
