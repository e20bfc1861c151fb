import type { PublicReading } from './public-reading.ts';

/** How many published cases there are of what: all the counts that pages show beside their links. */
export interface Outline {
  years: readonly { year: number; count: number }[];
  /** published cases by one trait in a year, or in all */
  count: (trait: Partial<Omit<Group, 'count'>>) => number;
  units: (year: number | null) => readonly { unitId: string; count: number }[];
}

interface Group {
  year: number;
  kind: string;
  isKey: boolean;
  category: string | null;
  class: string | null;
  mode: string;
  count: number;
}

/** One pass over the rows; the pages that show it are kept. */
export async function readOutline({ client }: PublicReading): Promise<Outline> {
  const { rows: groups } = await client.query<Group & Record<string, unknown>>(
    `SELECT report_year AS year, matter_kind AS kind, is_key AS "isKey", category, result_class AS class, mode, count(*)::int AS count
     FROM publication WHERE tenant_id = $1 AND state = 'published' GROUP BY 1, 2, 3, 4, 5, 6`,
  );
  const { rows: units } = await client.query<{ year: number; unit_id: string; count: number }>(
    "SELECT report_year AS year, unit_id, count(*)::int AS count FROM publication, unnest(unit_ids) AS unit_id WHERE tenant_id = $1 AND state = 'published' GROUP BY 1, 2",
  );
  const matches = (group: Group, trait: Partial<Omit<Group, 'count'>>): boolean => Object.entries(trait).every(([name, value]) => group[name as keyof Group] === value);
  const sum = (of: readonly { count: number }[]): number => of.reduce((all, each) => all + each.count, 0);
  return {
    years: [...new Set(groups.map((each) => each.year))].toSorted((a, b) => b - a).map((year) => ({ year, count: sum(groups.filter((each) => each.year === year)) })),
    count: (trait) => sum(groups.filter((each) => matches(each, trait))),
    units: (year) => {
      const counts = new Map<string, number>();
      for (const each of units) if (year === null || each.year === year) counts.set(each.unit_id, (counts.get(each.unit_id) ?? 0) + each.count);
      return [...counts].map(([unitId, count]) => ({ unitId, count })).toSorted((a, b) => b.count - a.count || (a.unitId < b.unitId ? -1 : 1));
    },
  };
}
