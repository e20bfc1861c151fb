import { addDays, weekday, type Day } from '../../domain/day.ts';
import { noDue } from '../../domain/proposal/todos.ts';
import type { InboxQuery } from '../../contract/proposals-query.ts';
import type { DeskView, InboxView, TodoItem } from '../../contract/views.ts';
import { contextOf, sessionInForce, type Context } from '../store/context.ts';
import { caseConditions } from './list/case-conditions.ts';
import { caseColumns, shownCase, type CaseRow } from './list/case-items.ts';
import { placeIn, type Cast } from './list/sort-keys.ts';
import { countedMax, cursor, daysLeft, desksOf, lightFor, scaleOf, scopeOf, totalOf, where, type LightScale } from './lists.ts';
import type { Reading } from './reader.ts';

type Conditions = ReturnType<typeof where>;

interface Row extends CaseRow {
  step: string;
  due: Day;
}

const keys: readonly { cast: Cast }[] = [{ cast: 'date' }, { cast: 'text' }, { cast: 'text' }];

/** 待办: what the reader's desk has to do, the most urgent first. */
export async function readInbox(reading: Reading, query: InboxQuery): Promise<InboxView> {
  const page = await inboxPage(reading, query, query.limit);
  // A list that ends on its first page is counted already.
  const total = placeIn(query.after, keys) === null && page.after === null ? page.items.length : await countInbox(reading, query);
  return { items: page.items, total: totalOf(total), after: page.after };
}

/** One page without its total; `limit` rows at most. */
export async function inboxPage(reading: Reading, query: InboxQuery, limit: number): Promise<{ items: TodoItem[]; after: string | null }> {
  const context = await contextOf(reading.client, reading.scope);
  const scale = scaleOf(context, reading.now);
  const [steps, cases] = conditionsOf(reading, query, scale);
  const rows = await pageOf(reading, steps, cases, placeIn(query.after, keys), limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map((row) => itemOf(row, context, scale)), after: last ? cursor([last.due, last.id, last.step]) : null };
}

/** Conditions on the lines, and those on their cases; the values of the second follow those of the first. */
function conditionsOf(reading: Reading, query: InboxQuery, scale: LightScale): [steps: Conditions, cases: Conditions] {
  const steps = where();
  ofDesks(steps, desksOf(reading.actor));
  if (query.step) steps.add((wanted) => `t.step = ANY(${wanted})`, query.step.split(','));
  if (query.light) lightCondition(steps, query.light, scale);
  if (query.due) {
    steps.add((from) => `t.due >= ${from}::date`, scale.today);
    steps.add((until) => `t.due <= ${until}::date`, query.due === 'today' ? scale.today : endOfWeek(scale.today));
  }
  const cases = where(steps.values);
  caseConditions(cases, { ...query, light: undefined }, null);
  return [steps, cases];
}

/** Sunday of the week. */
const endOfWeek = (day: Day): Day => addDays(day, (7 - weekday(day)) % 7);

/** From the kept counts, some hundred rows however long the list is; only what is asked of the cases themselves is counted by them. */
export async function countInbox(reading: Reading, query: InboxQuery): Promise<number> {
  const context = await contextOf(reading.client, reading.scope);
  const [steps, cases] = conditionsOf(reading, query, scaleOf(context, reading.now));
  const lines = `WHERE t.tenant_id = $1 AND ${steps.sql.join(' AND ')}`;
  const { rows } = await reading.client.queryOnce<{ count: number }>(
    cases.sql.length === 0
      ? `SELECT coalesce(sum(t.lines), 0)::int AS count FROM todo_count t ${lines}`
      : `SELECT count(*)::int AS count FROM (SELECT 1 FROM todo t JOIN matter m ON m.tenant_id = $1 AND m.id = t.matter_id ${lines} AND ${cases.sql.join(' AND ')} LIMIT ${countedMax + 1}) AS counted`,
    steps.values,
  );
  return rows[0]?.count ?? 0;
}

/** One desk is asked for by itself: only then does the index give its lines in the order of the list. */
function ofDesks(filter: Conditions, desks: readonly string[]): void {
  if (desks.length === 1) filter.add((desk) => `t.desk = ${desk}`, desks[0]);
  else filter.add((any) => `t.desk = ANY(${any})`, desks);
}

async function pageOf(reading: Reading, steps: Conditions, cases: Conditions, after: unknown[] | null, limit: number): Promise<Row[]> {
  const at = steps.values.length + 2;
  const beyond = after ? `AND (t.due, t.matter_id, t.step) > ($${at}::date, $${at + 1}, $${at + 2})` : '';
  const values = [...steps.values, ...(after ?? []), limit];
  const lines = `SELECT t.matter_id, t.step, t.due FROM todo t WHERE t.tenant_id = $1 AND ${steps.sql.join(' AND ')} ${beyond} ORDER BY t.due, t.matter_id, t.step`;
  const most = `LIMIT $${values.length + 1}`;
  // Where nothing is asked of the cases the page is cut from the narrow table by its index; the wide one is then read for
  // these rows only, one by one (LIMIT keeps the planner from reading all of it instead).
  const { rows } = await reading.client.queryOnce<Row>(
    cases.sql.length === 0
      ? `SELECT ${caseColumns}, t.step, t.due FROM (${lines} ${most}) t CROSS JOIN LATERAL (SELECT * FROM matter m WHERE m.tenant_id = $1 AND m.id = t.matter_id LIMIT 1) m ORDER BY t.due, t.matter_id, t.step`
      : `SELECT ${caseColumns}, t.step, t.due FROM (${lines}) t JOIN matter m ON m.tenant_id = $1 AND m.id = t.matter_id AND ${cases.sql.join(' AND ')} ORDER BY t.due, t.matter_id, t.step ${most}`,
    values,
  );
  return rows;
}

function lightCondition(filter: Conditions, light: string, scale: LightScale): void {
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
    ...shownCase(row, context),
    matterId: row.id,
    step: row.step,
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
  const steps = await reading.client.query<{ step: string; total: number; red: number; yellow: number; today: number; week: number }>(
    `SELECT step, sum(lines)::int AS total, coalesce(sum(lines) FILTER (WHERE due < $3::date), 0)::int AS red, coalesce(sum(lines) FILTER (WHERE due >= $3::date AND due <= $4::date), 0)::int AS yellow, coalesce(sum(lines) FILTER (WHERE due = $3::date), 0)::int AS today, coalesce(sum(lines) FILTER (WHERE due >= $3::date AND due <= $5::date), 0)::int AS week
     FROM todo_count WHERE tenant_id = $1 AND desk = ANY($2) GROUP BY step ORDER BY step`,
    [desks, scale.today, scale.yellowUntil, endOfWeek(scale.today)],
  );
  const { items: next } = await inboxPage(reading, { limit: 10 }, 10);
  const year = sessionInForce(context, scale.today)?.reportYear ?? null;
  return {
    steps: steps.rows.map(({ step, total, red, yellow }) => ({ step, total, red, yellow })),
    overdue: steps.rows.reduce((sum, row) => sum + row.red, 0),
    dueToday: steps.rows.reduce((sum, row) => sum + row.today, 0),
    dueThisWeek: steps.rows.reduce((sum, row) => sum + row.week, 0),
    next,
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
