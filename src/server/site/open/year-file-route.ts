import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { csvText } from '../../../contract/csv-line.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import type { Room } from '../../http/parts.ts';
import { readTenant } from '../../store/tenant-transaction.ts';
import type { OpenFigure } from './open-figures.ts';
import { yearVersion } from './open-year-rows.ts';
import { placeOf, type OpenPlace } from './oparl/open-place.ts';
import { sendJson, sendOpen } from './send-open.ts';
import { figuresOf, proposalsCsv, proposalsJson } from './year-files.ts';

const yearPath = z.object({ year: z.coerce.number().int().min(1950).max(2200), file: z.enum(['proposals.csv', 'proposals.json', 'figures.csv', 'figures.json']) });

/** One file of one year; there is none of a year of which nothing is public. */
export async function yearFile(room: Room, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
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
