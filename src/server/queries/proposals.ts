import type { ProposalsQuery } from '../../contract/proposals-query.ts';
import type { ProposalItem, ProposalsView } from '../../contract/views.ts';
import { contextOf, type Context } from '../store/context.ts';
import { caseConditions, sourceOf } from './list/case-conditions.ts';
import { caseColumns, shownCase, type CaseRow } from './list/case-items.ts';
import { placeIn, sortKeys } from './list/sort-keys.ts';
import { countedMax, cursor, daysLeft, lightFor, scaleOf, totalOf, where, type LightScale } from './lists.ts';
import type { Reading } from './reader.ts';

interface Row extends CaseRow {
  act_type: string | null;
  act_at: string | null;
  act_name: string | null;
  /** the values it is sorted by */
  [key: `k${number}`]: string | number;
}

/** All matters the reader may see, or those he has to do with, filtered, sorted, a page at a time. */
export async function readProposals(reading: Reading, query: ProposalsQuery): Promise<ProposalsView> {
  const page = await proposalsPage(reading, query, query.limit);
  const { after } = page;
  // A list that ends on its first page is counted already.
  const count = query.after === undefined && after === null ? page.items.length : await countProposals(reading, query);
  return { items: page.items, total: totalOf(count), after };
}

/** One page without its total; `limit` rows at most. */
export async function proposalsPage(reading: Reading, query: ProposalsQuery, limit: number): Promise<{ items: ProposalItem[]; after: string | null }> {
  const context = await contextOf(reading.client, reading.scope);
  const scale = scaleOf(context, reading.now);
  const { filter, from, hasAct } = filtered(reading, context, query, scale);
  const value = (given: unknown): string => `$${filter.values.push(given) + 1}`;
  // Only a list of acts can be sorted by them.
  const keys = sortKeys(query.sort === 'acted' && !hasAct ? 'number' : query.sort, context, scale.today, value);
  const place = placeIn(query.after, keys);
  const isUp = query.order === 'asc';
  if (place) filter.sql.push(`(${keys.map(({ sql }) => sql).join(', ')}) ${isUp ? '>' : '<'} (${place.map((each, at) => `${value(each)}::${keys[at]?.cast ?? 'text'}`).join(', ')})`);
  const act = hasAct ? 'a.type AS act_type, a.recorded_at AS act_at, a.actor_name AS act_name' : 'NULL AS act_type, NULL AS act_at, NULL AS act_name';
  const { rows } = await reading.client.queryOnce<Row>(
    `SELECT ${caseColumns}, ${act}, ${keys.map(({ sql }, at) => `${sql} AS k${at}`).join(', ')}
     FROM ${from} WHERE ${filter.sql.join(' AND ')} ORDER BY ${keys.map(({ sql }) => `${sql} ${isUp ? 'ASC' : 'DESC'}`).join(', ')} LIMIT ${value(limit + 1)}`,
    filter.values,
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map((row) => itemOf(row, context, scale)), after: last ? cursor(keys.map((_key, at) => last[`k${at}`])) : null };
}

/** Exact up to the most that is counted, one more beyond. */
export async function countProposals(reading: Reading, query: ProposalsQuery): Promise<number> {
  const context = await contextOf(reading.client, reading.scope);
  const { filter, from } = filtered(reading, context, query, scaleOf(context, reading.now));
  const { rows } = await reading.client.queryOnce<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${from} WHERE ${filter.sql.join(' AND ')} LIMIT ${countedMax + 1}) AS counted`,
    filter.values,
  );
  return rows[0]?.count ?? 0;
}

/** The cases of a query as the part of a statement from FROM on. */
export function filtered(reading: Reading, context: Context, query: Omit<ProposalsQuery, 'sort' | 'order' | 'limit' | 'after'>, scale: LightScale) {
  const filter = where();
  const { from, hasAct } = sourceOf(reading, context.register, query.of, query.since, filter);
  caseConditions(filter, query, scale);
  return { filter, from, hasAct };
}

function itemOf(row: Row, context: Context, scale: LightScale): ProposalItem {
  return {
    ...shownCase(row, context),
    id: row.id,
    due: row.next_due,
    rule: row.next_rule,
    light: row.next_due ? lightFor(row.next_due, row.is_paused, scale) : null,
    workingDaysLeft: daysLeft(context, row.next_due, scale),
    act: row.act_type === null || row.act_at === null ? null : { type: row.act_type, at: row.act_at, name: row.act_name ?? '' },
  };
}
