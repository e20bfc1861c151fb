import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ArchiveView, CommitmentsView } from '../../contract/follow-up-views.ts';
import type { View, ViewName } from '../../contract/routes.ts';
import { wordOf } from '../../messages/sentences.ts';
import { casePackage } from '../case-package.ts';
import { assignmentSlips, sheetPolicy, volumeList } from '../documents/office-sheets.ts';
import type { Reading } from '../queries/reader.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { csvText } from './csv.ts';
import { prefersEnglish } from './http-problem.ts';
import type { Room } from './parts.ts';
import { queryOf, readingOf } from './view-routes.ts';
import { whoActs } from './who.ts';

type Language = 'zh' | 'en';
type Cell = string | number | null;

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
  app.get('/api/archive.csv', limit, (request, reply) =>
    reading(request, async (given) => {
      const language: Language = prefersEnglish(request) ? 'en' : 'zh';
      const className = classWords(language, await room.queries.register(given, {}));
      return csv(reply, 'archive', archiveRows(await whole(room, given, request, 'archive'), language, className));
    }),
  );
  app.get('/api/commitments.csv', limit, (request, reply) =>
    reading(request, async (given) => csv(reply, 'commitments', commitmentRows(await whole(room, given, request, 'commitments'), prefersEnglish(request) ? 'en' : 'zh'))),
  );
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

const csv = (reply: FastifyReply, name: string, rows: readonly (readonly Cell[])[]): FastifyReply =>
  reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}.csv"`).send(csvText(rows));

function classWords(language: Language, register: View<'register'>): (code: string | null) => string {
  return (code) => {
    const found = register.words['classes']?.find((each) => each.code === code);
    return found ? (language === 'en' ? (found.en ?? found.zh) : found.zh) : (code ?? '');
  };
}

function archiveRows({ items }: ArchiveView, language: Language, className: (code: string | null) => string): Cell[][] {
  const heads: Record<Language, string[]> = {
    zh: ['编号', '案号', '案由', '提案者', '主办单位', '办理结果', '阶段', '办结日期', '归档日期', '缺少材料'],
    en: ['Number', 'Docket number', 'Title', 'Proposer', 'Lead unit', 'Result', 'Stage', 'Closed on', 'Archived on', 'Missing'],
  };
  const missing = (pieces: ArchiveView['items'][number]['pieces']): string =>
    pieces
      .filter((each) => !each.isThere)
      .map((each) => wordOf(language, `archive.piece.${each.piece}`) ?? each.piece)
      .join(language === 'en' ? ', ' : '、');
  const rows = items.map((each) => [
    each.slug,
    each.number,
    each.title,
    each.proposer,
    each.unit,
    className(each.resultClass),
    wordOf(language, `stage.${each.stage}`) ?? each.stage,
    each.closedOn,
    each.archivedOn,
    missing(each.pieces),
  ]);
  return [heads[language], ...rows];
}

function commitmentRows({ items }: CommitmentsView, language: Language): Cell[][] {
  const heads: Record<Language, string[]> = {
    zh: ['编号', '案由', '承办单位', '建议', '承诺', '到期日', '原定日期', '状态', '剩余工作日', '复核日', '最近报告', '报告日期', '落实日期'],
    en: ['Number', 'Title', 'Unit', 'Suggestion', 'Promise', 'Due', 'First due', 'State', 'Working days left', 'Review', 'Last report', 'Reported on', 'Settled on'],
  };
  const rows = items.map((each) => [
    each.slug,
    each.title,
    each.unit.name,
    each.suggestion,
    each.text,
    each.dueOn,
    each.originalDueOn,
    wordOf(language, `state.${each.state}`) ?? each.state,
    each.workingDaysLeft,
    each.reviewDue,
    each.report?.text ?? null,
    each.report?.on ?? null,
    each.settledOn,
  ]);
  return [heads[language], ...rows];
}
