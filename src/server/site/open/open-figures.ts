import type { Figure } from '../../../domain/figures/figure.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import { word, type Language } from '../../../messages/words.ts';
import { contextOf } from '../../store/context.ts';
import type { TenantClient } from '../../store/tenant-transaction.ts';

/** A number with what it counts. `source`: counted from the public records, or as the published annual report states it. */
export interface OpenFigure {
  id: string;
  label: string;
  labelEn: string;
  value: number | null;
  unit: string;
  base: number | null;
  source: 'public-records' | 'annual-report';
  definition: string;
}

const groups = [
  ['kind', 'matter_kind'],
  ['category', "coalesce(record #>> '{content,category,label,zh}', '')"],
  ['class', "coalesce(record #>> '{content,class,letter}', '')"],
  ['openness', "coalesce(record #>> '{content,openness,label,zh}', '')"],
] as const;

/** Words of the rulebook stand as they are: they are public in one language. */
function labelOf(language: Language, group: (typeof groups)[number][0], name: string): string {
  if (name === '') return word(language, 'open.unstated');
  if (group === 'kind') return word(language, `kind.${name}`);
  return group === 'class' ? word(language, 'open.class', { letter: name }) : name;
}

/** What the public records of a year count to; their base is all public records of that year. */
export async function recordFigures(client: TenantClient, scope: string, year: number): Promise<OpenFigure[]> {
  const where = "tenant_id = $1 AND report_year = $2 AND state = 'published'";
  const { rows } = await client.query<{ count: number; keys: number }>(`SELECT count(*)::int AS count, count(*) FILTER (WHERE is_key)::int AS keys FROM publication WHERE ${where}`, [year]);
  const total = rows[0]?.count ?? 0;
  const made = (id: string, label: string, labelEn: string, value: number, isPart = true): OpenFigure => ({
    id,
    label,
    labelEn,
    value,
    unit: '件',
    base: isPart ? total : null,
    source: 'public-records',
    definition: word('zh-CN', 'open.figure-definition', { year }),
  });
  const all: OpenFigure[] = [
    made('public.total', word('zh-CN', 'open.figure.total'), word('en', 'open.figure.total'), total, false),
    made('public.key', word('zh-CN', 'open.figure.key'), word('en', 'open.figure.key'), rows[0]?.keys ?? 0),
  ];
  for (const [group, column] of groups) {
    const { rows: counts } = await client.query<{ name: string; count: number }>(`SELECT ${column} AS name, count(*)::int AS count FROM publication WHERE ${where} GROUP BY 1 ORDER BY 2 DESC, 1`, [
      year,
    ]);
    for (const { name, count } of counts) {
      all.push(made(`public.${group}.${name === '' ? 'none' : name}`, labelOf('zh-CN', group, name), labelOf('en', group, name), count));
    }
  }
  const { register } = await contextOf(client, scope);
  const { rows: units } = await client.query<{ id: string; count: number }>(`SELECT unnest(unit_ids) AS id, count(*)::int AS count FROM publication WHERE ${where} GROUP BY 1 ORDER BY 2 DESC, 1`, [
    year,
  ]);
  return [...all, ...units.map(({ id, count }) => made(`public.unit.${id}`, nameOfUnit(register, id), nameOfUnit(register, id), count))];
}

/** The figures of the report once it is published: as it states them, public with it. */
export const reportFigures = (figures: readonly Figure[]): OpenFigure[] =>
  figures.map(({ id, label, definition, value, unit, base }) => ({
    id,
    label: label.zh,
    labelEn: label.en,
    value,
    unit,
    base,
    source: 'annual-report',
    definition: definition.zh,
  }));
