import type { z } from 'zod';
import { facetNames, type FacetName, type listViews } from '../../../contract/list-views.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { scaleOf, type LightScale } from '../lists.ts';
import { filtered } from '../proposals.ts';
import type { Reading } from '../reader.ts';

type FacetQuery = z.output<(typeof listViews)['proposal-facets']['query']>;
type Facets = z.output<(typeof listViews)['proposal-facets']['shape']>['facets'];
interface Counted {
  name: FacetName;
  value: string;
  count: number;
}

/** Facets that lie in the case's own row. */
const inRow = facetNames.filter((name) => name !== 'unit');

/**
 * How many cases each value of each filter would leave: a filter's own choice does not narrow its own counts, so that one
 * sees what else could be chosen. Those not chosen from are counted together in one pass.
 */
export async function readFacets(reading: Reading, query: FacetQuery): Promise<{ facets: Facets }> {
  const context = await contextOf(reading.client, reading.scope);
  const scale = scaleOf(context, reading.now);
  const chosen = facetNames.filter((name) => query[name] !== undefined);
  const together = inRow.filter((name) => !chosen.includes(name));
  const found: Counted[] = together.length === 0 ? [] : await countRows(reading, context, query, together, scale);
  for (const name of inRow.filter((each) => chosen.includes(each))) found.push(...(await countRows(reading, context, { ...query, [name]: undefined }, [name], scale)));
  found.push(...(await countUnits(reading, context, { ...query, unit: undefined }, scale)));
  const facets = Object.fromEntries(facetNames.map((name) => [name, found.filter((each) => each.name === name).map(({ value, count }) => ({ value, count }))])) as Facets;
  return { facets };
}

const columnOf: Readonly<Record<string, string>> = {
  year: 'm.report_year::text',
  stage: 'm.stage',
  category: 'm.category',
  kind: 'm.matter_kind',
  class: 'm.result_class',
  key: 'm.is_key::text',
};

async function countRows(reading: Reading, context: Context, query: FacetQuery, names: readonly FacetName[], scale: LightScale): Promise<Counted[]> {
  const { filter, from } = filtered(reading, context, query, scale);
  const place = (value: unknown): string => `$${filter.values.push(value) + 1}::date`;
  const light = (): string =>
    `CASE WHEN m.next_due IS NULL THEN 'done' WHEN m.is_paused THEN 'grey' WHEN m.next_due < ${place(scale.today)} THEN 'red' WHEN m.next_due <= ${place(scale.yellowUntil)} THEN 'yellow' ELSE 'green' END`;
  const columns = names.map((name) => `${name === 'light' ? light() : columnOf[name]} AS "${name}"`);
  const listed = names.map((name) => `"${name}"`);
  const { rows } = await reading.client.queryOnce<{ name: FacetName; value: string; count: number }>(
    `SELECT CASE ${names.map((name) => `WHEN GROUPING("${name}") = 0 THEN '${name}'`).join(' ')} END AS name, coalesce(${listed.join(', ')}) AS value, count(*)::int AS count
     FROM (SELECT ${columns.join(', ')} FROM ${from} WHERE ${filter.sql.join(' AND ')}) AS f GROUP BY GROUPING SETS (${listed.map((name) => `(${name})`).join(', ')}) ORDER BY name, value`,
    filter.values,
  );
  // Without a category or class yet: nothing one could choose.
  return rows.filter((row) => row.value !== null);
}

async function countUnits(reading: Reading, context: Context, query: FacetQuery, scale: LightScale): Promise<Counted[]> {
  const { filter, from } = filtered(reading, context, query, scale);
  const { rows } = await reading.client.queryOnce<{ value: string; count: number }>(
    `SELECT p.unit_id AS value, count(DISTINCT p.matter_id)::int AS count FROM assignment p WHERE p.tenant_id = $1 AND p.matter_id IN (SELECT m.id FROM ${from} WHERE ${filter.sql.join(' AND ')}) GROUP BY p.unit_id ORDER BY count DESC, value`,
    filter.values,
  );
  return rows.map((row) => ({ name: 'unit', ...row }));
}
