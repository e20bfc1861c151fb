import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { exportQueries, exportRowsMax, type columnsOf } from '../../contract/list-columns.ts';
import { csvSheet, xlsxSheet, type Sheet } from '../documents/sheet.ts';
import { inboxPage } from '../queries/inbox.ts';
import { proposalsPage } from '../queries/proposals.ts';
import type { Reading } from '../queries/reader.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { chosenColumns, type Item } from './export-columns.ts';
import { prefersEnglish } from './http-problem.ts';
import { parsed, refuseUnstorable } from './input-errors.ts';
import type { Room } from './parts.ts';
import { readingOf } from './view-routes.ts';
import { whoActs, type Who } from './who.ts';

const rowsPerPage = 1000;

const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: csvSheet },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxSheet },
} as const satisfies Record<string, { type: string; write: (sheet: Sheet) => Readable }>;

/** One page of a list, from a place on. */
type Paged = (reading: Reading, after: string | undefined) => Promise<{ items: Item[]; after: string | null }>;
interface Exported {
  columns: string | undefined;
  reason: string;
  language: 'zh-CN' | 'en' | undefined;
  shows: keyof typeof columnsOf;
  page: Paged;
  /** as the log names what was asked for */
  asked: object;
}

/** `GET /api/proposals.csv`, `.xlsx`, `/api/inbox.csv`, `.xlsx`: a list as a file. The same filter gives the same cases in the same order. */
export function exportRoutes(app: FastifyInstance, room: Room): void {
  const limit = { config: { rateLimit: { max: room.config.EXPORTS_PER_MINUTE, timeWindow: 60_000 } } };
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`/api/proposals.${format}`, limit, async (request, reply) => {
      const who = await whoActs(room, request);
      const { columns, reason, language, ...asked } = parsed(exportQueries.proposals, givenIn(request));
      const shows = asked.of === 'done' || asked.of === 'started' ? 'acts' : 'cases';
      const page: Paged = (reading, after) => proposalsPage(reading, { ...asked, after, limit: rowsPerPage }, rowsPerPage);
      return send(room, who, request, reply, 'proposals', format, { columns, reason, language, shows, page, asked });
    });
    app.get(`/api/inbox.${format}`, limit, async (request, reply) => {
      const who = await whoActs(room, request);
      const { columns, reason, language, ...asked } = parsed(exportQueries.inbox, givenIn(request));
      const page: Paged = (reading, after) => inboxPage(reading, { ...asked, after, limit: rowsPerPage }, rowsPerPage);
      return send(room, who, request, reply, 'inbox', format, { columns, reason, language, shows: 'steps', page, asked });
    });
  }
}

/** An empty field of a form means: not asked for. */
function givenIn(request: FastifyRequest): Record<string, unknown> {
  refuseUnstorable(request.query);
  return Object.fromEntries(Object.entries(request.query as object).filter(([name, value]) => value !== '' || name === 'reason'));
}

async function send(room: Room, who: Who, request: FastifyRequest, reply: FastifyReply, list: string, format: keyof typeof formats, exported: Exported): Promise<FastifyReply> {
  const language = (exported.language ?? (prefersEnglish(request) ? 'en' : 'zh-CN')) === 'en' ? 'en' : 'zh';
  const register = await readTenant(room.desk.pool, who.district.id, (client) => room.queries.register(readingOf(room, who, client), {}));
  const { headings, cells } = chosenColumns(exported.columns, exported.shows, language, register);
  const said = { account: who.session.account_name, post: who.actor.post, district: who.district.id, list, format, reason: exported.reason, query: exported.asked };
  // The first page is read before the answer begins: what goes wrong there is still told as a problem.
  const first = await pageFrom(room, who, exported.page, undefined);
  request.log.info(said, 'list export begun');
  const rows = rowsOf(room, who, exported.page, first, (count) => request.log.info({ ...said, rows: count }, 'list exported'));
  const mapped = (async function* () {
    for await (const item of rows) yield cells(item);
  })();
  const { type, write } = formats[format];
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${list}-${room.desk.clock().slice(0, 10)}.${format}"`)
    .send(write({ name: list, columns: headings, rows: mapped }));
}

type Page = Awaited<ReturnType<Paged>>;

const pageFrom = (room: Room, who: Who, page: Paged, after: string | undefined): Promise<Page> => readTenant(room.desk.pool, who.district.id, (client) => page(readingOf(room, who, client), after));

/** All rows, a page at a time, each in a transaction of its own: a slow reader holds no connection. */
async function* rowsOf(room: Room, who: Who, page: Paged, first: Page, told: (count: number) => void): AsyncGenerator<Item> {
  let count = 0;
  for (let at = first; ;) {
    for (const item of at.items) {
      if (count >= exportRowsMax) return told(count);
      count += 1;
      yield item;
    }
    if (at.after === null || count >= exportRowsMax) return told(count);
    at = await pageFrom(room, who, page, at.after);
  }
}
