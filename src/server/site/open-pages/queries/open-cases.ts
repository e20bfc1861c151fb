import type { PublicCase } from '../../../../domain/publication/public-case.ts';
import { countedMax, cursor, totalOf, where } from '../../../queries/lists.ts';
import { ofUnit } from '../../public/queries/public-item.ts';
import type { OpenReading } from './open-read.ts';
import { placeIn } from './place.ts';

/** A published case as a line of a list. */
export interface OpenCase {
  slug: string;
  /** empty where the title is not public */
  title: string;
  kind: string;
  isKey: boolean;
  year: number;
  publishedOn: string;
  mode: string;
  result: { letter: string; zh: string; en: string | null } | null;
  leads: readonly string[];
}

/** All that are given must hold; nothing given means every case. */
export interface OpenFilter {
  categories?: readonly string[] | undefined;
  unitId?: string | undefined;
  year?: number | undefined;
  /** recommendations and key proposals */
  isLed?: boolean | undefined;
  slugs?: readonly string[] | undefined;
  /** name of one session of the year */
  session?: string | undefined;
}

export interface OpenPage {
  items: OpenCase[];
  total: { count: number; isMore: boolean };
  after: string | null;
}

interface Row {
  matter_id: string;
  slug: string;
  title: string;
  matter_kind: string;
  is_key: boolean;
  report_year: number;
  serial: number;
  published_on: string;
  mode: string;
  class: PublicCase['class'];
  units: PublicCase['units'];
}

export const openPageSize = 50;

/** Cases on the public site, the newest session first and the latest number first in it. */
export async function openCases({ client, unitName }: OpenReading, filter: OpenFilter, after?: string): Promise<OpenPage> {
  // Those of a unit come in the order of its own index.
  const { unitId, ...others } = filter;
  const conditions = conditionsOf(others);
  if (unitId !== undefined) conditions.add((at) => `u.unit_id = ${at}`, unitId);
  const [from, row] = unitId === undefined ? ['publication p', 'p'] : [ofUnit, 'u'];
  const counted = await client.queryOnce<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${from} WHERE tenant_id = $1 AND ${conditions.sql.join(' AND ')} LIMIT ${countedMax + 1}) AS counted`,
    conditions.values,
  );
  const place = placeIn(after, ['whole', 'whole', 'text']);
  if (place) conditions.sql.push(`(${row}.report_year, ${row}.serial, ${row}.matter_id) < ($${conditions.values.push(...place) - 1}, $${conditions.values.length}, $${conditions.values.length + 1})`);
  const { rows } = await client.queryOnce<Row>(
    `SELECT matter_id, slug, title, matter_kind, is_key, report_year, serial, published_on::text AS published_on, mode, record #> '{content,class}' AS class, record #> '{content,units}' AS units
     FROM ${from} WHERE tenant_id = $1 AND ${conditions.sql.join(' AND ')} ORDER BY ${row}.report_year DESC, ${row}.serial DESC, ${row}.matter_id DESC LIMIT ${openPageSize + 1}`,
    conditions.values,
  );
  const shown = rows.slice(0, openPageSize);
  const last = rows.length > openPageSize ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => caseOf(row, unitName)),
    total: totalOf(counted.rows[0]?.count ?? 0),
    after: last ? cursor([last.report_year, last.serial, last.matter_id]) : null,
  };
}

/** The filter as conditions on the rows of publication. */
export function conditionsOf({ categories, unitId, year, isLed, slugs, session }: OpenFilter): ReturnType<typeof where> {
  const conditions = where();
  conditions.sql.push("state = 'published'");
  if (categories) conditions.add((place) => `category = ANY(${place})`, categories);
  if (unitId !== undefined) conditions.add((place) => `matter_id IN (SELECT matter_id FROM publication_unit WHERE tenant_id = $1 AND unit_id = ${place})`, unitId);
  if (year !== undefined) conditions.add((place) => `report_year = ${place}`, year);
  if (session !== undefined) conditions.add((place) => `record #>> '{content,session}' = ${place}`, session);
  if (isLed) conditions.sql.push("(is_key OR matter_kind = 'recommendation')");
  if (slugs) conditions.add((place) => `slug = ANY(${place})`, slugs);
  return conditions;
}

function caseOf(row: Row, nameOf: (id: string) => string): OpenCase {
  const { slug, title, matter_kind: kind, is_key: isKey, report_year: year, published_on: publishedOn, mode } = row;
  const result = row.class ? { letter: row.class.letter, zh: row.class.label.zh, en: row.class.label.en ?? null } : null;
  const leads = (row.units ?? []).filter((each) => each.role !== 'assisting').map((each) => nameOf(each.unitId));
  return { slug, title, kind, isKey, year, publishedOn, mode, result, leads: [...new Set(leads)] };
}
