import { unitOfCode } from '../../../../domain/register/register.ts';
import { matterKinds } from '../../../../domain/rulebook.ts';
import { wantedOf } from '../../../../domain/search/tokens.ts';
import { tsqueryOf } from '../../../queries/find/keyword.ts';
import { countedMax, cursor, readCursor, totalOf, where } from '../../../queries/lists.ts';
import { itemColumns, itemOf, ofUnit, type ItemRow, type PublicItem } from './public-item.ts';
import type { Outline } from './outline.ts';
import type { PublicReading } from './public-reading.ts';

export const listSorts = ['newest', 'oldest', 'published'] as const;
/** 重点 is a mark; in this list it stands beside the kinds. */
export const listKinds = ['key', ...matterKinds] as const;

/** What a list is filtered and sorted by: its address. Whatever cannot be read there counts as not asked for. */
export interface ListFilter {
  q: string;
  year: number | null;
  category: string | null;
  kind: (typeof listKinds)[number] | null;
  /** its code */
  unit: string | null;
  status: string | null;
  class: string | null;
  sort: (typeof listSorts)[number];
}

const code = (value: string | null): string | null => (value !== null && /^[\w-]{1,60}$/.test(value) ? value : null);

export function filterOf(query: URLSearchParams): ListFilter {
  const year = Number(query.get('year') ?? '');
  return {
    q: (query.get('q') ?? '').replaceAll('\0', '').slice(0, 100),
    year: Number.isInteger(year) && year >= 1950 && year <= 2200 ? year : null,
    category: code(query.get('category')),
    kind: listKinds.find((each) => each === query.get('kind')) ?? null,
    unit: code(query.get('unit')),
    status: code(query.get('status')),
    class: code(query.get('class')),
    sort: listSorts.find((each) => each === query.get('sort')) ?? 'newest',
  };
}

/** The same filter as an address; what is not asked for does not stand there. */
export function filterText(filter: Partial<ListFilter>, after?: string | null): string {
  const pairs = Object.entries(filter).filter(([name, value]) => value !== null && value !== '' && value !== undefined && !(name === 'sort' && value === 'newest'));
  const text = new URLSearchParams([...pairs.map(([name, value]) => [name, String(value)]), ...(after ? [['after', after]] : [])]).toString();
  return text === '' ? '' : `?${text}`;
}

export interface ListPage {
  items: readonly PublicItem[];
  total: { count: number; isMore: boolean };
  after: string | null;
  /** a word was asked for and nothing in it can be looked for */
  isEmpty: boolean;
}

const places: Record<ListFilter['sort'], { columns: readonly string[]; casts: string; direction: 'ASC' | 'DESC'; of: (row: ItemRow) => unknown[] }> = {
  newest: { columns: ['report_year', 'serial', 'matter_id'], casts: 'integer,integer,text', direction: 'DESC', of: (row) => [row.report_year, row.serial, row.matter_id] },
  oldest: { columns: ['report_year', 'serial', 'matter_id'], casts: 'integer,integer,text', direction: 'ASC', of: (row) => [row.report_year, row.serial, row.matter_id] },
  published: { columns: ['published_on', 'matter_id'], casts: 'date,text', direction: 'DESC', of: (row) => [row.published_on, row.matter_id] },
};

/** How many meet the filter where the outline knows: a word, or a unit with anything but a year, has to be looked for. */
function knownCount(outline: Outline, { q, year, category, kind, unit, status, class: resultClass }: ListFilter, idOf: (unit: string) => string): number | null {
  const traits = {
    ...(category === null ? {} : { category }),
    ...(kind === null ? {} : kind === 'key' ? { isKey: true } : { kind }),
    ...(status === null ? {} : { mode: status }),
    ...(resultClass === null ? {} : { class: resultClass }),
  };
  if (q.trim() !== '') return null;
  if (unit === null) return outline.count({ ...traits, ...(year === null ? {} : { year }) });
  return Object.keys(traits).length > 0 ? null : (outline.units(year).find((each) => each.unitId === idOf(unit))?.count ?? 0);
}

/** Published cases that meet the filter, from a place on; a place that cannot be read is the beginning. With an outline what it counted is not counted again. */
export async function readList(reading: Pick<PublicReading, 'client' | 'context'>, filter: ListFilter, after: string | undefined, limit: number, outline?: Outline): Promise<ListPage> {
  const { client, context } = reading;
  const idOf = (unit: string): string => unitOfCode(context.register, unit)?.id ?? '';
  const conditions = conditionsOf(filter, idOf);
  if (conditions === null) return { items: [], total: totalOf(0), after: null, isEmpty: true };
  const { sql, values } = conditions;
  const { columns: names, casts, direction, of } = places[filter.sort];
  const from = filter.unit === null ? 'publication p' : ofUnit;
  const columns = names.map((each) => (filter.unit === null || each === 'published_on' ? `p.${each}` : `u.${each}`));
  const known = outline === undefined ? null : knownCount(outline, filter, idOf);
  const counting = `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${from} WHERE ${sql.join(' AND ')} LIMIT ${countedMax + 1}) counted`;
  const count = known ?? (await client.queryOnce<{ count: number }>(counting, values)).rows[0]?.count ?? 0;
  const types = casts.split(',');
  const place = readPlace(after, types);
  const beyond = place ? `AND (${columns.join(', ')}) ${direction === 'ASC' ? '>' : '<'} (${place.map((_each, at) => `$${values.length + 2 + at}::${types[at]}`).join(', ')})` : '';
  const order = columns.map((each) => `${each} ${direction}`).join(', ');
  const { rows } = await client.queryOnce<ItemRow>(`SELECT ${itemColumns} FROM ${from} WHERE ${sql.join(' AND ')} ${beyond} ORDER BY ${order} LIMIT ${limit + 1}`, [...values, ...(place ?? [])]);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(itemOf), total: totalOf(count), after: last ? cursor(of(last)) : null, isEmpty: false };
}

/** More than a district has: the filter counts what it finds. */
const foundMax = 200_000;

function conditionsOf({ q, year, category, kind, unit, status, class: resultClass }: ListFilter, idOf: (unit: string) => string): ReturnType<typeof where> | null {
  const conditions = where();
  conditions.sql.push("p.tenant_id = $1 AND p.state = 'published'");
  const equal = (column: string, value: unknown): void => {
    if (value !== null) conditions.add((at) => `${column} = ${at}`, value);
  };
  equal('p.report_year', year);
  equal('p.category', category);
  equal('p.mode', status);
  equal('p.result_class', resultClass);
  if (kind === 'key') conditions.sql.push('p.is_key');
  else equal('p.matter_kind', kind);
  if (unit !== null) conditions.add((at) => `u.unit_id = ${at}`, idOf(unit));
  if (q.trim() === '') return conditions;
  const wanted = wantedOf(q);
  if (wanted === null) return null;
  const [tokens, needles] = [conditions.values.push(tsqueryOf(wanted)) + 1, conditions.values.push(wanted.needles) + 1];
  conditions.sql.push(`p.matter_id IN (SELECT s.matter_id FROM search_public($${tokens}::tsquery, $${needles}::text[], ${foundMax}) s)`);
  return conditions;
}

function readPlace(after: string | undefined, types: readonly string[]): unknown[] | null {
  const place = readCursor(after?.slice(0, 400), types.length);
  const fits = (value: unknown, type: string | undefined): boolean =>
    type === 'integer'
      ? Number.isInteger(value) && Math.abs(value as number) < 2 ** 31
      : typeof value === 'string' &&
        !value.includes('\0') &&
        (type !== 'date' || /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)$|^\d{4}-(?:0[13-9]|1[0-2])-30$|^\d{4}-(?:0[13578]|1[02])-31$/.test(value));
  return place?.every((value, at) => fits(value, types[at])) ? place : null;
}
