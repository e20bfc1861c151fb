import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { csvText } from '../../../contract/csv-line.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import type { Room } from '../../http/parts.ts';
import { readTenant } from '../../store/tenant-transaction.ts';
import { replyId } from '../../store/open-objects.ts';
import { openCatalog } from './open-catalog.ts';
import { dictionary } from './open-dictionary.ts';
import type { OpenFigure } from './open-figures.ts';
import { factsFor, momentsOf, openRow, publicSessions } from './oparl/open-rows.ts';
import { placeOf, type OpenPlace } from './oparl/open-place.ts';
import { fileText } from './oparl/plain-texts.ts';
import { sendOpen } from './send-open.ts';
import { figuresOf, proposalsCsv, proposalsJson } from './year-files.ts';
import { yearVersion } from './open-year-rows.ts';

const yearPath = z.object({ year: z.coerce.number().int().min(1950).max(2200), file: z.enum(['proposals.csv', 'proposals.json', 'figures.csv', 'figures.json']) });

/** The files of each year, their dictionary and catalogue, and the public texts one by one. */
export function openFiles(app: FastifyInstance, room: Room): void {
  app.get('/open/dictionary.json', async (request, reply) => sendJson(request, reply, dictionary(room.config.OPEN_DATA_LICENCE)));
  app.get('/open/catalog.jsonld', async (request, reply) => {
    const place = await placeOf(room, request);
    const facts = await readTenant(room.desk.pool, place.district.id, async (client) => ({ years: yearsIn(await publicSessions(client, room.desk.scope)), moments: await momentsOf(client) }));
    return sendJson(request, reply, openCatalog(place, facts), 'application/ld+json; charset=utf-8');
  });
  app.get<{ Params: { name: string } }>('/open/files/:name', async (request, reply) => {
    const text = await textOf(room, await placeOf(room, request), request.params.name);
    if (text === null) throw new HttpProblem(404, 'no-such-page');
    return sendOpen(request, reply, 'text/plain; charset=utf-8', text);
  });
  // A large file takes long to make: as many as exports of a desk.
  app.get('/open/:year/:file', { config: { rateLimit: { max: room.config.EXPORTS_PER_MINUTE * 6, timeWindow: 60_000 } } }, (request, reply) => yearFile(room, request, reply));
}

export const yearsIn = (sessions: readonly { reportYear: number }[]): number[] => [...new Set(sessions.map((each) => each.reportYear))].toSorted((a, b) => b - a);

const sendJson = (request: FastifyRequest, reply: FastifyReply, object: object, type = 'application/json; charset=utf-8'): FastifyReply =>
  sendOpen(request, reply, type, `${JSON.stringify(object, null, 1)}\n`);

async function yearFile(room: Room, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asked = yearPath.safeParse(request.params);
  if (!asked.success) throw new HttpProblem(404, 'no-such-page');
  const { year, file } = asked.data;
  const place = await placeOf(room, request);
  const version = await readTenant(room.desk.pool, place.district.id, (client) => yearVersion(client, year));
  if (version === null) throw new HttpProblem(404, 'no-such-page');
  if (file.startsWith('figures')) {
    const figures = await figuresOf(room, place, year);
    return file === 'figures.csv' ? sendOpen(request, reply, csvType, figuresCsv(figures)) : sendJson(request, reply, { year, license: place.licence, figures });
  }
  return proposalsFile(room, place, request, reply, { year, isCsv: file === 'proposals.csv', version });
}

const csvType = 'text/csv; charset=utf-8';

/** Written as it is read: a file of any length needs the memory of one part. */
function proposalsFile(room: Room, place: OpenPlace, request: FastifyRequest, reply: FastifyReply, { year, isCsv, version }: { year: number; isCsv: boolean; version: string }): FastifyReply {
  const etag = `"${place.district.id}-${version}-${isCsv ? 'csv' : 'json'}"`;
  void reply.headers({
    etag,
    'cache-control': 'public, max-age=60, stale-while-revalidate=600',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag',
    'cross-origin-resource-policy': 'cross-origin',
    'content-type': isCsv ? csvType : 'application/json; charset=utf-8',
  });
  if ((request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag)) return reply.code(304).send();
  return reply.send(Readable.from(isCsv ? proposalsCsv(room, place, year) : proposalsJson(room, place, year)));
}

const figuresCsv = (figures: readonly OpenFigure[]): string =>
  csvText([
    ['编号', '名称', '英文名称', '值', '单位', '基数', '来源', '含义'],
    ...figures.map((each) => [each.id, each.label, each.labelEn, each.value, each.unit, each.base, each.source, each.definition]),
  ]);

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
