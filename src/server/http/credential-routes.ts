import type { FastifyInstance } from 'fastify';
import type { OneTimePassword } from '../../contract/sign-in.ts';
import { refuse } from '../../domain/refusal.ts';
import { refusalProblem } from './http-problem.ts';
import type { Room } from './parts.ts';
import { whoActs } from './who.ts';

/** `GET /api/credentials/<commandId>`: the password made by `create-account` or `reset-credentials`, once, for who gave it. */
export function credentialRoutes(app: FastifyInstance, room: Room): void {
  app.get<{ Params: { commandId: string } }>('/api/credentials/:commandId', async (request): Promise<OneTimePassword> => {
    const { district, actor } = await whoActs(room, request);
    const found = await room.oneTimePasswords.take(district.id, request.params.commandId, actor.personId);
    if (!found) throw refusalProblem(refuse('not-found'));
    return found;
  });
}
