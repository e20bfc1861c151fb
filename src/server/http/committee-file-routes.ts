import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HandOverView } from '../../contract/committee-views.ts';
import { word } from '../../messages/words.ts';
import { officeTypes } from '../documents/read-sheet.ts';
import { renderListDocx } from '../documents/render-list-docx.ts';
import { writeSheets, type Cell } from '../documents/write-sheet.ts';
import type { Reading } from '../queries/reader.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { csvText } from './csv.ts';
import { prefersEnglish } from './http-problem.ts';
import type { Room } from './parts.ts';
import { queryOf, readingOf } from './view-routes.ts';
import { limitLines, wholeList } from './whole-list.ts';
import { whoActs } from './who.ts';

/** Lists that leave the house are Chinese, as the offices keep them. */
const say = (key: Parameters<typeof word>[1], params = {}): string => word('zh-CN', key, params);

/** The committee's lists as files: what the screen shows, for the same people. */
export function committeeFileRoutes(app: FastifyInstance, room: Room): void {
  const limit = { config: { rateLimit: { max: room.config.EXPORTS_PER_MINUTE, timeWindow: 60_000 } } };
  app.get('/api/hand-over.xlsx', limit, async (request, reply) => {
    const { list, cells } = await handOver(room, request);
    const columns = handOverColumns.map(([key, width]) => ({ header: say(key), width }));
    return sent(reply, 'xlsx', titleOf(list), await writeSheets([{ name: say('hand-over.name'), title: titleOf(list), columns, rows: cells }]));
  });
  app.get('/api/hand-over.docx', limit, async (request, reply) => {
    const { list, cells } = await handOver(room, request);
    const all = handOverColumns.reduce((sum, [, width]) => sum + width, 0);
    const bytes = await renderListDocx({
      title: titleOf(list),
      note: say('hand-over.note', { from: list.from, to: list.to, count: list.items.length }),
      columns: handOverColumns.map(([key, width]) => ({ header: say(key), share: Math.round((width / all) * 100) })),
      rows: cells.map((row) => row.map((each) => String(each ?? ''))),
      signatures: [say('hand-over.giver'), say('hand-over.taker')],
    });
    return sent(reply, 'docx', titleOf(list), bytes);
  });
  app.get<{ Params: { id: string } }>('/api/imports/:id/faults.csv', limit, (request, reply) => sendFaults(room, request, request.params.id, reply));
  app.get('/api/ratings-desk.xlsx', limit, async (request, reply) => {
    const { items, limit: last } = await allPages(room, request, 'ratings-desk', (reading, query) => room.queries['ratings-desk'](reading, query));
    const rows = items.flatMap((each) =>
      each.raters.map((rater): Cell[] => [each.slug, each.title, rater.name, say(`rater.${rater.state}`), verdictOf(rater.isSatisfied), each.round, each.due, each.lead]),
    );
    const columns = (['column.number', 'column.title', 'ratings.rater', 'ratings.state', 'ratings.rated', 'column.round', 'ratings.due', 'column.lead'] as const).map((key) => ({
      header: say(key),
      width: key === 'column.title' ? 40 : 16,
    }));
    return sent(reply, 'xlsx', say('ratings.list'), await writeSheets([{ name: say('ratings.list'), title: say('ratings.list'), columns, rows: [...rows, ...last] }]));
  });
  app.get('/api/intake.xlsx', limit, async (request, reply) => {
    const { items, limit: last } = await allPages(room, request, 'intake', (reading, query) => room.queries.intake(reading, query));
    const rows = items.map((each): Cell[] => [
      each.receiptNumber,
      each.slug,
      each.title,
      each.proposer,
      say(`kind.${each.kind}`),
      say(`way.${each.way}`),
      each.submittedOn,
      say(`stage.${each.stage}`),
    ]);
    const columns = (['intake.receipt', 'column.number', 'column.title', 'column.proposer', 'column.kind', 'intake.way', 'column.submitted', 'column.stage'] as const).map((key) => ({
      header: say(key),
      width: key === 'column.title' ? 40 : 16,
    }));
    return sent(reply, 'xlsx', say('intake.title'), await writeSheets([{ name: say('intake.title'), title: say('intake.title'), columns, rows: [...rows, ...last] }]));
  });
}

/** The rows that cannot be brought in, for whoever mends the file. */
async function sendFaults(room: Room, request: FastifyRequest, id: string, reply: FastifyReply): Promise<FastifyReply> {
  const who = await whoActs(room, request);
  const isEnglish = prefersEnglish(request);
  const { rows } = await readTenant(room.desk.pool, who.district.id, (client) => room.queries.import(readingOf(room, who, client), { id }));
  const lines = rows.flatMap((row) => row.faults.map((each) => [row.number, each.cell, row.title, isEnglish ? each.en : each.zh]));
  const header = isEnglish ? ['Row', 'Cell', 'Title', 'Reason'] : ['行', '单元格', '案由', '原因'];
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('导入问题清单.csv')}`)
    .send(csvText([header, ...lines]));
}

const verdictOf = (isSatisfied: boolean | null): string => (isSatisfied === null ? '' : say(isSatisfied ? 'rated.true' : 'rated.false'));

const handOverColumns = [
  ['hand-over.number', 10],
  ['column.title', 44],
  ['column.proposer', 18],
  ['hand-over.cosigners', 18],
  ['column.kind', 12],
  ['column.category', 14],
  ['hand-over.units', 20],
  ['hand-over.docketed', 13],
  ['hand-over.remark', 16],
] as const;

const titleOf = ({ conference }: HandOverView): string => say('hand-over.title', { conference });

async function handOver(room: Room, request: FastifyRequest): Promise<{ list: HandOverView; cells: Cell[][] }> {
  const who = await whoActs(room, request);
  const query = queryOf(request, 'hand-over-list');
  return readTenant(room.desk.pool, who.district.id, async (client) => {
    const reading = readingOf(room, who, client);
    const [list, register] = [await room.queries['hand-over-list'](reading, query), await room.queries.register(reading, {})];
    const category = (code: string | null): string => register.words['categories']?.find((each) => each.code === code)?.zh ?? '';
    const remark = (item: HandOverView['items'][number]): string =>
      [item.isKey ? say('case.key') : '', item.mergedInto === null ? '' : say('hand-over.merged', { number: item.mergedInto })].filter((each) => each !== '').join('；');
    return {
      list,
      cells: list.items.map((each) => [
        each.number,
        each.title,
        each.proposer,
        each.cosigners.join('、'),
        say(`kind.${each.kind}`),
        category(each.category),
        each.suggestedUnits.join('、'),
        each.docketedOn,
        remark(each),
      ]),
    };
  });
}

/** The same filter as the screen, all of its pages. */
async function allPages<N extends 'ratings-desk' | 'intake', Item>(
  room: Room,
  request: FastifyRequest,
  view: N,
  read: (reading: Reading, query: ReturnType<typeof queryOf<N>>) => Promise<{ items: readonly Item[]; after: string | null }>,
): Promise<{ items: Item[]; limit: Cell[][] }> {
  const who = await whoActs(room, request);
  const query = { ...queryOf(request, view), limit: 200 };
  const most = room.config.FILE_ROWS_MAX;
  const { items, isMore } = await readTenant(room.desk.pool, who.district.id, (client) => {
    const reading = readingOf(room, who, client);
    return wholeList(most, undefined, (after) => read(reading, { ...query, after }));
  });
  return { items, limit: limitLines('zh-CN', isMore, most) };
}

const sent = (reply: FastifyReply, kind: 'xlsx' | 'docx', name: string, bytes: Uint8Array): FastifyReply =>
  reply
    .header('content-type', officeTypes[kind])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${kind}`)}`)
    .send(Buffer.from(bytes));
