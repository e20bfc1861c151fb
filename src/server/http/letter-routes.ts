import type { FastifyInstance } from 'fastify';
import { prepareLetterBody, type LetterPrepared } from '../../contract/letters.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import { letterAtHand } from './letter-at-hand.ts';
import type { Room } from './parts.ts';
import { whoActs } from './who.ts';

/** `POST /api/letters`: typesets the letter of the reply at hand; its hash is what is examined and issued. */
export function letterRoutes(app: FastifyInstance, room: Room): void {
  app.post('/api/letters', async (request): Promise<LetterPrepared> => {
    const who = await whoActs(room, request);
    refuseUnstorable(request.body);
    return letterAtHand(room, who, parsed(prepareLetterBody, request.body));
  });
}
