import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { View, ViewName } from '../../contract/routes.ts';
import { casePackage } from '../case-package.ts';
import { archiveSheet, commitmentSheet, type ExportLanguage } from '../documents/office-exports.ts';
import { assignmentSlips, sheetPolicy, volumeList } from '../documents/office-sheets.ts';
import { csvSheet, xlsxSheet, type Sheet } from '../documents/sheet.ts';
import type { Reading } from '../queries/reader.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { prefersEnglish } from './http-problem.ts';
import type { Room } from './parts.ts';
import { queryOf, readingOf } from './view-routes.ts';
import { whoActs } from './who.ts';

/** What the office prints and takes away: each is the view of its screen with the same filter, in another form. */
export function officeRoutes(app: FastifyInstance, room: Room): void {
  const limit = { config: { rateLimit: { max: room.config.EXPORTS_PER_MINUTE, timeWindow: 60_000 } } };
  const reading = async <T>(request: FastifyRequest, work: (reading: Reading) => Promise<T>): Promise<T> => {
    const who = await whoActs(room, request);
    return readTenant(room.desk.pool, who.district.id, (client) => work(readingOf(room, who, client)));
  };

  app.get('/api/assignment-slips.html', limit, (request, reply) =>
    reading(request, async (given) => sheet(reply, assignmentSlips(await ask(room, given, request, 'assignment-slips'), given.actor.post))),
  );
  app.get('/api/archive.html', limit, (request, reply) =>
    reading(request, async (given) => {
      const className = classWords('zh', await room.queries.register(given, {}));
      return sheet(reply, volumeList(await whole(room, given, request, 'archive'), given.district.name, className));
    }),
  );
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`/api/archive.${format}`, limit, (request, reply) =>
      reading(request, async (given) => {
        const language = languageOf(request);
        const className = classWords(language, await room.queries.register(given, {}));
        return exported(request, reply, format, archiveSheet(await whole(room, given, request, 'archive'), language, className), given);
      }),
    );
    app.get(`/api/commitments.${format}`, limit, (request, reply) =>
      reading(request, async (given) => exported(request, reply, format, commitmentSheet(await whole(room, given, request, 'commitments'), languageOf(request)), given)),
    );
  }
  app.get<{ Params: { id: string } }>('/api/case-package/:id', limit, (request, reply) =>
    reading(request, async (given) => {
      const { name, bytes } = await casePackage(given, request.params.id);
      request.log.info({ person: given.actor.personId, post: given.actor.postId, district: given.district.id, case: name }, 'case package taken');
      return reply.header('content-type', 'application/zip').header('content-disposition', `attachment; filename="${name}.zip"`).send(bytes);
    }),
  );
}

/** The view behind a sheet, read with the query of its address. */
function ask<N extends ViewName>(room: Room, given: Reading, request: FastifyRequest, name: N): Promise<View<N>> {
  const read = room.queries[name] as (reading: Reading, query: unknown) => Promise<View<N>>;
  return read(given, queryOf(request, name));
}

const pagesMax = 100;

/** All pages of a list put together: an export equals the filter, not the page. */
async function whole<N extends 'archive' | 'commitments'>(room: Room, given: Reading, request: FastifyRequest, name: N): Promise<View<N>> {
  const { after: _after, ...filter } = queryOf(request, name) as { after?: string };
  const read = room.queries[name] as (reading: Reading, query: object) => Promise<View<N>>;
  const first = await read(given, { ...filter, limit: 200 });
  const items: unknown[] = [...first.items];
  let after = first.after;
  for (let page = 1; after !== null && page < pagesMax; page++) {
    const next = await read(given, { ...filter, limit: 200, after });
    items.push(...next.items);
    after = next.after;
  }
  return { ...first, items, after: null } as View<N>;
}

const sheet = (reply: FastifyReply, html: string): FastifyReply => reply.header('content-security-policy', sheetPolicy).header('content-type', 'text/html; charset=utf-8').send(html);

const languageOf = (request: FastifyRequest): ExportLanguage => (prefersEnglish(request) ? 'en' : 'zh');

const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: csvSheet },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxSheet },
} as const;

function exported(request: FastifyRequest, reply: FastifyReply, format: keyof typeof formats, list: Sheet, { actor, district }: Reading): FastifyReply {
  const { type, write } = formats[format];
  request.log.info({ person: actor.personId, post: actor.postId, district: district.id, list: list.name, format, query: request.query }, 'list exported');
  return reply.header('content-type', type).header('content-disposition', `attachment; filename="${list.name}.${format}"`).send(write(list));
}

function classWords(language: ExportLanguage, register: View<'register'>): (code: string | null) => string {
  return (code) => {
    const found = register.words['classes']?.find((each) => each.code === code);
    return found ? (language === 'en' ? (found.en ?? found.zh) : found.zh) : (code ?? '');
  };
}
