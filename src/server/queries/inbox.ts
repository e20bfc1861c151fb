import type { Day } from '../../domain/day.ts';
import { noDue } from '../../domain/proposal/todos.ts';
import { nameOfUnit } from '../../domain/register/register.ts';
import type { InboxQuery } from '../../contract/routes.ts';
import type { DeskView, InboxView, TodoItem } from '../../contract/views.ts';
import { contextOf, sessionInForce, type Context } from '../store/context.ts';
import { cursor, daysLeft, desksOf, lightFor, readCursor, scaleOf, scopeOf, totalOf, where, type LightScale } from './lists.ts';
import type { Reading } from './reader.ts';

interface Row {
  matter_id: string;
  step: string;
  due: Day;
  slug: string | null;
  title: string;
  stage: string;
  is_key: boolean;
  is_paused: boolean;
  proposer_name: string;
  lead_unit_id: string | null;
}

/** 待办: what the reader's desk has to do, the most urgent first. */
export async function readInbox(reading: Reading, query: InboxQuery): Promise<InboxView> {
  const context = await contextOf(reading.client, reading.scope);
  const scale = scaleOf(context, reading.now);
  const filter = where();
  ofDesks(filter, desksOf(reading.actor));
  if (query.step) filter.add((steps) => `t.step = ANY(${steps})`, query.step.split(','));
  if (query.light) dueCondition(filter, query.light, scale);
  const after = readCursor(query.after, 3);
  const rows = await page(reading, filter, after, query.limit + 1);
  // A list that ends on its first page is counted already.
  const total = after === null && rows.length <= query.limit ? rows.length : await countOf(reading, filter);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map((row) => itemOf(row, context, scale)),
    total: totalOf(total),
    after: last ? cursor([last.due, last.matter_id, last.step]) : null,
  };
}

/** From the kept counts: some hundred rows, however long the list is. */
async function countOf({ client }: Reading, filter: ReturnType<typeof where>): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT coalesce(sum(t.lines), 0)::int AS count FROM todo_count t WHERE t.tenant_id = $1 AND ${filter.sql.join(' AND ')}`, filter.values);
  return rows[0]?.count ?? 0;
}

/** One desk is asked for by itself: only then does the index give its lines in the order of the list. */
function ofDesks(filter: ReturnType<typeof where>, desks: readonly string[]): void {
  if (desks.length === 1) filter.add((desk) => `t.desk = ${desk}`, desks[0]);
  else filter.add((any) => `t.desk = ANY(${any})`, desks);
}

async function page(reading: Reading, filter: ReturnType<typeof where>, after: unknown[] | null, limit: number): Promise<Row[]> {
  const at = filter.values.length + 2;
  const beyond = after ? `AND (t.due, t.matter_id, t.step) > ($${at}::date, $${at + 1}, $${at + 2})` : '';
  const values = [...filter.values, ...(after ?? []), limit];
  // The page is cut from the narrow table by its index; the wide one is then read for these rows only, one by one (LIMIT keeps
  // the planner from reading all of it instead).
  const { rows } = await reading.client.query<Row>(
    `SELECT t.matter_id, t.step, t.due, m.slug, m.title, m.stage, m.is_key, m.is_paused, m.proposer_name, m.lead_unit_id
     FROM (SELECT t.matter_id, t.step, t.due FROM todo t WHERE t.tenant_id = $1 AND ${filter.sql.join(' AND ')} ${beyond} ORDER BY t.due, t.matter_id, t.step LIMIT $${values.length + 1}) t
     CROSS JOIN LATERAL (SELECT * FROM matter m WHERE m.tenant_id = $1 AND m.id = t.matter_id LIMIT 1) m ORDER BY t.due, t.matter_id, t.step`,
    values,
  );
  return rows;
}

function dueCondition(filter: ReturnType<typeof where>, light: string, scale: LightScale): void {
  if (light === 'red') filter.add((today) => `t.due < ${today}::date`, scale.today);
  else if (light === 'green') filter.add((until) => `t.due > ${until}::date AND t.due < '${noDue}'::date`, scale.yellowUntil);
  else if (light === 'yellow') {
    filter.add((today) => `t.due >= ${today}::date`, scale.today);
    filter.add((until) => `t.due <= ${until}::date`, scale.yellowUntil);
  } else filter.sql.push(`t.due = '${noDue}'::date`);
}

function itemOf(row: Row, context: Context, scale: LightScale): TodoItem {
  const due = row.due === noDue ? null : row.due;
  return {
    matterId: row.matter_id,
    slug: row.slug,
    title: row.title,
    step: row.step,
    stage: row.stage,
    isKey: row.is_key,
    proposer: row.proposer_name,
    lead: row.lead_unit_id ? nameOfUnit(context.register, row.lead_unit_id) : null,
    due,
    light: due === null ? 'grey' : lightFor(due, row.is_paused, scale),
    workingDaysLeft: daysLeft(context, due, scale),
  };
}

/** My desk: open steps with their lights, what is most urgent, and the year by stage. */
export async function readDesk(reading: Reading): Promise<DeskView> {
  const context = await contextOf(reading.client, reading.scope);
  const scale = scaleOf(context, reading.now);
  const desks = desksOf(reading.actor);
  const steps = await reading.client.query<{ step: string; total: number; red: number; yellow: number; today: number }>(
    `SELECT step, sum(lines)::int AS total, coalesce(sum(lines) FILTER (WHERE due < $3::date), 0)::int AS red, coalesce(sum(lines) FILTER (WHERE due >= $3::date AND due <= $4::date), 0)::int AS yellow, coalesce(sum(lines) FILTER (WHERE due = $3::date), 0)::int AS today
     FROM todo_count WHERE tenant_id = $1 AND desk = ANY($2) GROUP BY step ORDER BY step`,
    [desks, scale.today, scale.yellowUntil],
  );
  const filter = where();
  ofDesks(filter, desks);
  const next = await page(reading, filter, null, 10);
  const year = sessionInForce(context, scale.today)?.reportYear ?? null;
  return {
    steps: steps.rows.map(({ step, total, red, yellow }) => ({ step, total, red, yellow })),
    overdue: steps.rows.reduce((sum, row) => sum + row.red, 0),
    dueToday: steps.rows.reduce((sum, row) => sum + row.today, 0),
    next: next.map((row) => itemOf(row, context, scale)),
    stages: year === null ? [] : await stagesOf(reading, year),
    year,
  };
}

async function stagesOf(reading: Reading, year: number): Promise<{ stage: string; count: number }[]> {
  const filter = where();
  scopeOf(reading.actor, filter);
  filter.add((place) => `m.report_year = ${place}`, year);
  const { rows } = await reading.client.query<{ stage: string; count: number }>(
    `SELECT m.stage, count(*)::int AS count FROM matter m WHERE m.tenant_id = $1 AND ${filter.sql.join(' AND ')} GROUP BY m.stage ORDER BY m.stage`,
    filter.values,
  );
  return rows;
}
