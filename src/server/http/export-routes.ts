import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { pageMax, type proposalsQuery } from '../../contract/routes.ts';
import type { ProposalItem, RegisterView } from '../../contract/views.ts';
import { wordOf } from '../../messages/sentences.ts';
import type { Reading } from '../queries/reader.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { csvText } from './csv.ts';
import { prefersEnglish } from './http-problem.ts';
import type { Room } from './parts.ts';
import { queryOf, readingOf } from './view-routes.ts';
import { whoActs } from './who.ts';

const rowsMax = 20_000;

type Language = 'zh' | 'en';
type Word = (key: string, code: string | null) => string;
interface Column {
  zh: string;
  en: string;
  value: (item: ProposalItem, word: Word) => string | number | null;
}

const columns: readonly Column[] = [
  { zh: '编号', en: 'Number', value: (item) => item.slug },
  { zh: '案号', en: 'Docket number', value: (item) => item.number },
  { zh: '案由', en: 'Title', value: (item) => item.title },
  { zh: '种类', en: 'Kind', value: (item, word) => word('kind', item.kind) },
  { zh: '重点', en: 'Key', value: (item, word) => (item.isKey ? word('yes', '') : '') },
  { zh: '类别', en: 'Category', value: (item, word) => word('category', item.category) },
  { zh: '阶段', en: 'Stage', value: (item, word) => word('stage', item.stage) },
  { zh: '提案者', en: 'Proposer', value: (item) => item.proposer },
  { zh: '主办单位', en: 'Lead unit', value: (item) => item.lead },
  { zh: '办理结果', en: 'Result', value: (item, word) => word('class', item.resultClass) },
  { zh: '轮次', en: 'Round', value: (item) => item.round },
  { zh: '提交日期', en: 'Submitted on', value: (item) => item.submittedOn },
  { zh: '到期日', en: 'Due', value: (item) => item.due },
  { zh: '状态', en: 'Light', value: (item, word) => word('light', item.light) },
  { zh: '剩余工作日', en: 'Working days left', value: (item) => item.workingDaysLeft },
];

/** `GET /api/proposals.csv`: the list of proposals as a file; the same filter gives the same cases. */
export function exportRoutes(app: FastifyInstance, room: Room): void {
  const limit = { config: { rateLimit: { max: room.config.EXPORTS_PER_MINUTE, timeWindow: 60_000 } } };
  app.get('/api/proposals.csv', limit, async (request, reply) => {
    const who = await whoActs(room, request);
    const query = queryOf(request, 'proposals');
    const language: Language = prefersEnglish(request) ? 'en' : 'zh';
    const { items, register } = await readTenant(room.desk.pool, who.district.id, async (client) => {
      const reading = readingOf(room, who, client);
      return { items: await allItems(room, reading, query), register: await room.queries.register(reading, {}) };
    });
    const word = wordsIn(language, register);
    const rows = [columns.map((column) => column[language]), ...items.map((item) => columns.map((column) => column.value(item, word)))];
    request.log.info({ account: who.session.account_name, district: who.district.id, rows: items.length, query }, 'proposals exported');
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="proposals-${room.desk.clock().slice(0, 10)}.csv"`)
      .send(csvText(rows));
  });
}

async function allItems(room: Room, reading: Reading, query: z.output<typeof proposalsQuery>): Promise<ProposalItem[]> {
  const items: ProposalItem[] = [];
  const { after: _after, ...filter } = query;
  for (let after: string | null = null; items.length < rowsMax;) {
    const page: { items: ProposalItem[]; after: string | null } = await room.queries.proposals(reading, { ...filter, limit: pageMax, ...(after === null ? {} : { after }) });
    items.push(...page.items);
    if (page.after === null || page.items.length === 0) break;
    after = page.after;
  }
  return items;
}

/** Codes as the words of the rules in force, else of the catalogue, else as they are. */
function wordsIn(language: Language, register: RegisterView): Word {
  const lists = Object.values(register.words).flat();
  return (group, code) => {
    if (group === 'yes') return language === 'zh' ? '是' : 'yes';
    if (code === null) return '';
    const own = wordOf(language, `${group}.${code}`);
    if (own !== undefined) return own;
    const found = lists.find((each) => each.code === code);
    return found ? (language === 'en' ? (found.en ?? found.zh) : found.zh) : code;
  };
}
