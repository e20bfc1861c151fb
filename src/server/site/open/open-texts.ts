import type { FastifyInstance } from 'fastify';
import { nameOfUnit } from '../../../domain/register/register.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import type { Room } from '../../http/parts.ts';
import { replyId } from '../../store/open-objects.ts';
import { readTenant } from '../../store/tenant-transaction.ts';
import { placeOf, type OpenPlace } from './oparl/open-place.ts';
import { factsFor, openRow } from './oparl/open-rows.ts';
import { fileText } from './oparl/plain-texts.ts';
import { sendOpen } from './send-open.ts';

/** The public texts one by one, as the open interface links to them. */
export function openTexts(app: FastifyInstance, room: Room): void {
  app.get<{ Params: { name: string } }>('/open/files/:name', async (request, reply) => {
    const text = await textOf(room, await placeOf(room, request), request.params.name);
    if (text === null) throw new HttpProblem(404, 'no-such-page');
    return sendOpen(request, reply, 'text/plain; charset=utf-8', text);
  });
}

/** The text of one proposal or reply, as long as it is public. */
async function textOf(room: Room, place: OpenPlace, name: string): Promise<string | null> {
  const id = /^([\w.-]{1,160})\.txt$/.exec(name)?.[1];
  if (id === undefined) return null;
  return readTenant(room.desk.pool, place.district.id, async (client) => {
    const row = await openRow(client, 'file', id);
    if (!row || row.is_deleted) return null;
    const facts = await factsFor(client, room.desk.scope, [row]);
    const found = facts.cases.get(row.matter_id ?? '');
    if (!found) return null;
    const letter = found.content.letters.find((each) => replyId(found.slug, each) === id) ?? null;
    return fileText(found.content, letter, letter === null ? '' : nameOfUnit(facts.register, letter.unitId));
  });
}
