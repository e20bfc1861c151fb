import type { LetterPrepared, prepareLetterBody } from '../../contract/letters.ts';
import type { z } from 'zod';
import { isCommittee, isOffice, isUnit, type Actor } from '../../domain/actor.ts';
import { assignmentOf, type Matter } from '../../domain/proposal/matter.ts';
import { refuse } from '../../domain/refusal.ts';
import { GlyphMissing } from '../documents/render-pdf.ts';
import { NoReply } from '../letter-facts.ts';
import { prepareLetter } from '../letters.ts';
import { loadRow } from '../store/state-rows.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { HttpProblem, refusalProblem } from './http-problem.ts';
import type { Room } from './parts.ts';
import type { Who } from './who.ts';

/** Typesets the letter of the reply at hand, for whoever may see the draft. Throws `not-found`, `reply-unknown` or `glyph-missing`. */
export async function letterAtHand(room: Room, { actor, district }: Who, asked: z.output<typeof prepareLetterBody>): Promise<LetterPrepared> {
  const { matterId, assignmentId, officeClass, openness } = asked;
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
}

/** The office, and the unit that replies; the committee sees a letter only once it is issued. */
function maySeeDraft(actor: Actor, matter: Matter, assignmentId: string): boolean {
  if (isCommittee(actor)) return false;
  return isOffice(actor) || (isUnit(actor) && assignmentOf(matter, assignmentId)?.unitId === actor.unitId);
}
