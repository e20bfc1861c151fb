import type { FastifyInstance } from 'fastify';
import { previewLetterBody, type LetterPreviewed } from '../../contract/letters.ts';
import { isUnit, type Actor } from '../../domain/actor.ts';
import { dayOf } from '../../domain/day.ts';
import { mayGive, worldOf } from '../../domain/execute.ts';
import { roundNumber } from '../../domain/proposal/guards.ts';
import type { Assignment } from '../../domain/proposal/matter.ts';
import { refuse } from '../../domain/refusal.ts';
import { factsOfAnswer } from '../letter-facts.ts';
import { previewOf, typedReply } from '../letter-preview.ts';
import { readSituation, type Situation } from '../store/situation.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { refusalProblem } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
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

/** Whoever may draft or correct the reply now, asked of the commands themselves; another unit's case is not even there. */
function mayDraft({ desk }: Room, actor: Actor, part: Assignment, { main, given }: Situation, now: string): void {
  if (!isUnit(actor) || part.unitId !== actor.unitId) throw refusalProblem(refuse('not-found'));
  const world = worldOf(actor, now, { ...given, others: new Map(), numbers: new Map() });
  const refusals = ['draft-reply', 'correct-reply'].map((name) => {
    const command = desk.commands.get(name);
    return command ? mayGive(command, main.state, actor, world) : refuse('not-allowed', { command: name });
  });
  const [first] = refusals;
  if (first && !refusals.includes(null)) throw refusalProblem(first);
}
