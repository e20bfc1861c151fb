import type { Day } from '../../domain/day.ts';
import { nameOfUnit } from '../../domain/register/register.ts';
import type { ProposalsQuery } from '../../contract/routes.ts';
import type { ProposalItem, ProposalsView } from '../../contract/views.ts';
import { contextOf, type Context } from '../store/context.ts';
import { countedMax, cursor, daysLeft, lightFor, readCursor, scaleOf, scopeOf, totalOf, where, type LightScale } from './lists.ts';
import { keywordCondition } from './find/keyword.ts';
import type { Reading } from './reader.ts';

interface Row {
  id: string;
  slug: string | null;
  serial: number | null;
  number: string | null;
  title: string;
  matter_kind: string;
  is_key: boolean;
  category: string | null;
  stage: string;
  proposer_name: string;
  lead_unit_id: string | null;
  result_class: string | null;
  round: number;
  report_year: number;
  submitted_on: Day | null;
  next_due: Day | null;
  next_rule: string | null;
  is_paused: boolean;
}

const noDay = '9999-12-31';
const noSerial = 2_147_483_647;
/** sort keys as SQL and as read from a row; the id makes each place unique */
const sorts = {
  number: { sql: [`m.report_year`, `coalesce(m.serial, ${noSerial})`], of: (row: Row) => [row.report_year, row.serial ?? noSerial] },
  due: { sql: [`coalesce(m.next_due, '${noDay}'::date)`], of: (row: Row) => [row.next_due ?? noDay] },
  submitted: { sql: [`coalesce(m.submitted_on, '${noDay}'::date)`], of: (row: Row) => [row.submitted_on ?? noDay] },
} as const;

/** All matters the reader may see, filtered, sorted, a page at a time. */
export async function readProposals(reading: Reading, query: ProposalsQuery): Promise<ProposalsView> {
  const context = await contextOf(reading.client, reading.scope);
  const scale = scaleOf(context, reading.now);
  const filter = filterOf(reading, query, scale);
  const condition = filter.sql.length > 0 ? `AND ${filter.sql.join(' AND ')}` : '';
  const counted = await reading.client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM matter m WHERE m.tenant_id = $1 ${condition} LIMIT ${countedMax + 1}) AS counted`,
    filter.values,
  );
  const page = pageOf(query, filter);
  const { rows } = await reading.client.query<Row>(page.sql(condition), page.values);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map((row) => itemOf(row, context, scale)),
    total: totalOf(counted.rows[0]?.count ?? 0),
    after: last ? cursor([...sorts[query.sort].of(last), last.id]) : null,
  };
}

function filterOf(reading: Reading, query: ProposalsQuery, scale: LightScale): ReturnType<typeof where> {
  const filter = where();
  scopeOf(reading.actor, filter);
  if (query.q) keywordCondition(filter, query.q);
  if (query.year !== undefined) filter.add((year) => `m.report_year = ${year}`, query.year);
  if (query.stage) filter.add((stage) => `m.stage = ${stage}`, query.stage);
  if (query.category) filter.add((category) => `m.category = ${category}`, query.category);
  if (query.kind) filter.add((kind) => `m.matter_kind = ${kind}`, query.kind);
  if (query.class) filter.add((code) => `m.result_class = ${code}`, query.class);
  if (query.unit) filter.add((unit) => `m.id IN (SELECT matter_id FROM assignment WHERE tenant_id = $1 AND unit_id = ${unit})`, query.unit);
  if (query.key !== undefined) filter.add((key) => `m.is_key = ${key}`, query.key);
  if (query.numbers) filter.add((slugs) => `m.slug = ANY(${slugs})`, query.numbers.split(','));
  if (query.light) lightCondition(filter, query.light, scale);
  return filter;
}

function lightCondition(filter: ReturnType<typeof where>, light: string, scale: LightScale): void {
  const awake = 'm.next_due IS NOT NULL AND NOT m.is_paused';
  if (light === 'done') filter.sql.push('m.next_due IS NULL');
  else if (light === 'grey') filter.sql.push('m.next_due IS NOT NULL AND m.is_paused');
  else if (light === 'red') filter.add((today) => `${awake} AND m.next_due < ${today}::date`, scale.today);
  else if (light === 'green') filter.add((until) => `${awake} AND m.next_due > ${until}::date`, scale.yellowUntil);
  else {
    filter.add((today) => `${awake} AND m.next_due >= ${today}::date`, scale.today);
    filter.add((until) => `m.next_due <= ${until}::date`, scale.yellowUntil);
  }
}

function pageOf(query: ProposalsQuery, filter: ReturnType<typeof where>): { sql: (condition: string) => string; values: unknown[] } {
  const keys = [...sorts[query.sort].sql, 'm.id'];
  const after = readCursor(query.after, keys.length);
  const values = [...filter.values, ...(after ?? [])];
  const places = keys.map((_key, at) => `$${filter.values.length + 2 + at}${query.sort !== 'number' && at === 0 ? '::date' : ''}`);
  const isUp = query.order === 'asc';
  const beyond = after ? ` AND (${keys.join(', ')}) ${isUp ? '>' : '<'} (${places.join(', ')})` : '';
  const order = keys.map((key) => `${key} ${isUp ? 'ASC' : 'DESC'}`).join(', ');
  return {
    values: [...values, query.limit + 1],
    sql: (
      condition,
    ) => `SELECT m.id, m.slug, m.serial, m.state #>> '{docket,number}' AS number, m.title, m.matter_kind, m.is_key, m.category, m.stage, m.proposer_name, m.lead_unit_id, m.result_class, m.round, m.report_year, m.submitted_on, m.next_due, m.next_rule, m.is_paused
      FROM matter m WHERE m.tenant_id = $1 ${condition}${beyond} ORDER BY ${order} LIMIT $${values.length + 2}`,
  };
}

function itemOf(row: Row, context: Context, scale: LightScale): ProposalItem {
  return {
    id: row.id,
    slug: row.slug,
    number: row.number,
    title: row.title,
    kind: row.matter_kind,
    isKey: row.is_key,
    category: row.category,
    stage: row.stage,
    proposer: row.proposer_name,
    lead: row.lead_unit_id ? nameOfUnit(context.register, row.lead_unit_id) : null,
    resultClass: row.result_class,
    round: row.round,
    submittedOn: row.submitted_on,
    due: row.next_due,
    rule: row.next_rule,
    light: row.next_due ? lightFor(row.next_due, row.is_paused, scale) : null,
    workingDaysLeft: daysLeft(context, row.next_due, scale),
  };
}
