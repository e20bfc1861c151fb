import type { FastifyInstance } from 'fastify';
import { prepareLetterBody, type LetterPrepared } from '../../contract/letters.ts';
import { isCommittee, isOffice, isUnit, type Actor } from '../../domain/actor.ts';
import { assignmentOf, type Matter } from '../../domain/proposal/matter.ts';
import { refuse } from '../../domain/refusal.ts';
import { GlyphMissing } from '../documents/render-pdf.ts';
import { NoReply } from '../letter-facts.ts';
import { prepareLetter } from '../letters.ts';
import { loadRow } from '../store/state-rows.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { HttpProblem, refusalProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { whoActs } from './who.ts';

/** `POST /api/letters`: typesets the letter of the reply at hand; its hash is what is examined and issued. */
export function letterRoutes(app: FastifyInstance, room: Room): void {
  app.post('/api/letters', async (request): Promise<LetterPrepared> => {
    const { actor, district } = await whoActs(room, request);
    refuseUnstorable(request.body);
    const { matterId, assignmentId, officeClass, openness } = parsed(prepareLetterBody, request.body);
    const { pool, scope, clock } = room.desk;
    const matter = await readTenant(pool, district.id, async (client) => (await loadRow(client, 'matter', matterId)).state as Matter | null);
    if (!matter || !maySeeDraft(actor, matter, assignmentId)) throw refusalProblem(refuse('not-found'));
    try {
      const { hash, number, html, findings } = await prepareLetter({ pool, scope, tenantId: district.id, now: clock() }, matterId, assignmentId, { officeClass, openness });
      return { hash, number, html, findings: [...findings] };
    } catch (error) {
      if (error instanceof NoReply) throw refusalProblem(refuse('reply-unknown', {}, 'assignmentId'));
      if (error instanceof GlyphMissing) throw new HttpProblem(422, 'glyph-missing', { params: { characters: error.characters.join(' ') } });
      throw error;
    }
  });
}

/** The office, and the unit that replies; the committee sees a letter only once it is issued. */
function maySeeDraft(actor: Actor, matter: Matter, assignmentId: string): boolean {
  if (isCommittee(actor)) return false;
  return isOffice(actor) || (isUnit(actor) && assignmentOf(matter, assignmentId)?.unitId === actor.unitId);
}
