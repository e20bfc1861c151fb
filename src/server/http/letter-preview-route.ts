import type { FastifyInstance } from 'fastify';
import { previewLetterBody, type LetterPreviewed } from '../../contract/letters.ts';
import { dayOf } from '../../domain/day.ts';
import { roundNumber } from '../../domain/proposal/guards.ts';
import { refuse } from '../../domain/refusal.ts';
import { factsOfAnswer } from '../letter-facts.ts';
import { previewOf, typedReply } from '../letter-preview.ts';
import { readSituation } from '../store/situation.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { refusalProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import { mayDraft } from './may-draft.ts';
import type { Room } from './parts.ts';
import { whoActs } from './who.ts';

/** `POST /api/letters/preview`: the letter of what somebody is typing, and what the check finds in it. Keeps nothing. */
export function letterPreviewRoute(app: FastifyInstance, room: Room): void {
  app.post('/api/letters/preview', async (request): Promise<LetterPreviewed> => {
    const { actor, district } = await whoActs(room, request);
    refuseUnstorable(request.body);
    const { matterId, assignmentId, draft } = parsed(previewLetterBody, request.body);
    const { pool, scope, clock } = room.desk;
    const now = clock();
    const facts = await readTenant(pool, district.id, async (client) => {
      const today = dayOf(now);
      const situation = await readSituation(client, scope, 'matter', matterId, today);
      return factsOfAnswer(client, situation, assignmentId, today, (matter, part) => {
        mayDraft(room, actor, part, situation, now);
        return typedReply(draft, roundNumber(matter));
      });
    });
    if (!facts) throw refusalProblem(refuse('not-found'));
    return previewOf(facts, draft);
  });
}
