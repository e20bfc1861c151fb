import type { z } from 'zod';
import type { committeeViews, KeyView } from '../../../contract/committee-views.ts';
import { committeeRoles } from '../../../domain/actor.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { docketedStages } from '../../../domain/proposal/review.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import { daysLeft, lightFor, readCursor, cursor, scaleOf, totalOf, where } from '../lists.ts';
import { readSimilar } from '../find/similar.ts';
import type { Reading } from '../reader.ts';
import { actsOn, caseColumns, committeeDesk, shortCase, type CaseOfList } from './cases.ts';

type Query = z.output<(typeof committeeViews)['key-proposals']['query']>;

interface Row extends CaseOfList {
  state: Matter;
  version: number;
  is_key: boolean;
  category: string | null;
  lead_unit_id: string | null;
  next_due: string | null;
  is_paused: boolean;
  serial: number;
}

/** Nearest cases named beside a candidate. */
const similarMax = 3;
/** Less alike than this they only share turns of phrase; it decides what is named, nothing else. */
const namedFrom = 15;

/** 重点提案遴选: docketed cases with what speaks for each, or those that bear the mark. */
export async function readKeyProposals(reading: Reading, query: Query): Promise<KeyView> {
  const { context, year } = await committeeDesk(reading, query.year);
  const scale = scaleOf(context, reading.now);
  const filter = where();
  filter.add((place) => `m.report_year = ${place}`, year);
  const keys = await reading.client.query<{ count: number }>(`SELECT count(*)::int AS count FROM matter m WHERE m.tenant_id = $1 AND ${filter.sql.join(' AND ')} AND m.is_key`, filter.values);
  if (query.show === 'key') filter.sql.push('m.is_key');
  else filter.add((stages) => `NOT m.is_key AND m.stage = ANY(${stages})`, docketedStages);
  if (query.category) filter.add((place) => `m.category = ${place}`, query.category);
  if (query.kind) filter.add((place) => `m.matter_kind = ${place}`, query.kind);
  const rows = await page(reading, filter, query);
  const counted = await reading.client.query<{ count: number }>(`SELECT count(*)::int AS count FROM matter m WHERE m.tenant_id = $1 AND ${filter.sql.join(' AND ')}`, filter.values);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  const remarks = await remarksOn(
    reading,
    shown.map((row) => row.id),
  );
  const items: KeyView['items'] = [];
  for (const row of shown) {
    items.push({
      ...shortCase(row),
      version: row.version,
      isKey: row.is_key,
      category: row.category,
      cosigners: row.state.cosigners.filter((each) => each.state === 'signed').length,
      suggestions: row.state.wording.suggestions.length,
      absorbed: row.state.absorbed.length,
      similar: await nearest(reading, row),
      recommended: row.state.reviews.filter((each) => each.recommendation === 'docket').length,
      remarks: remarks.get(row.id) ?? 0,
      lead: row.lead_unit_id === null ? null : nameOfUnit(context.register, row.lead_unit_id),
      light: row.next_due === null ? null : lightFor(row.next_due, row.is_paused, scale),
      workingDaysLeft: daysLeft(context, row.next_due, scale),
      can: actsOn(reading, context, row.state, ['mark-key', 'unmark-key']),
    });
  }
  return { items, total: totalOf(counted.rows[0]?.count ?? 0), after: last ? cursor([last.serial, last.id]) : null, keyCount: keys.rows[0]?.count ?? 0 };
}

/** The committee's own notes; they are read in the case file. */
async function remarksOn({ client }: Reading, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await client.query<{ stream_id: string; count: number }>(
    "SELECT stream_id, count(*)::int AS count FROM event WHERE tenant_id = $1 AND stream_kind = 'matter' AND stream_id = ANY($2) AND type = 'note-added' AND actor_role = ANY($3) GROUP BY stream_id",
    [ids, committeeRoles],
  );
  return new Map(rows.map((row) => [row.stream_id, row.count]));
}

async function nearest(reading: Reading, row: Row): Promise<KeyView['items'][number]['similar']> {
  if (row.state.isSealed || row.state.isPurged) return [];
  const { items } = await readSimilar(reading, { id: row.id });
  return items.flatMap(({ slug, cover }) => (slug !== null && cover >= namedFrom ? [{ slug, cover }] : [])).slice(0, similarMax);
}

async function page({ client }: Reading, filter: ReturnType<typeof where>, query: Query): Promise<Row[]> {
  const place = readCursor(query.after, 2);
  const at = filter.values.length + 2;
  const beyond = place ? `AND (coalesce(m.serial, 0), m.id) > ($${at}::int, $${at + 1})` : '';
  const values = [...filter.values, ...(place ?? []), query.limit + 1];
  const { rows } = await client.query<Row>(
    `SELECT ${caseColumns}, m.state, m.version, m.is_key, m.category, m.lead_unit_id, m.next_due, m.is_paused, coalesce(m.serial, 0) AS serial FROM matter m
     WHERE m.tenant_id = $1 AND ${filter.sql.join(' AND ')} ${beyond} ORDER BY coalesce(m.serial, 0), m.id LIMIT $${values.length + 1}`,
    values,
  );
  return rows;
}
