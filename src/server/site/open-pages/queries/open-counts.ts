import { rulesOf } from '../../../../domain/session/session.ts';
import type { Label } from '../../../../domain/rulebook.ts';
import type { OpenReading } from './open-read.ts';

/** A category as the sessions know it, with how many of its cases are public. */
export interface OpenCategory {
  code: string;
  label: Label;
  parent: string | null;
  /** without its subcategories */
  count: number;
}

/** 类别: the tree of the latest session, and earlier ones that still have public cases. */
export async function openCategories({ client, context }: OpenReading): Promise<OpenCategory[]> {
  const { rows } = await client.query<{ category: string; count: number }>(
    "SELECT category, count(*)::int AS count FROM publication WHERE tenant_id = $1 AND state = 'published' AND category IS NOT NULL GROUP BY category",
  );
  const counts = new Map(rows.map((row) => [row.category, row.count]));
  const known = new Map<string, OpenCategory>();
  const latest = new Set(rulesOf(context.sessions.at(-1) ?? null).rules.categories.map((each) => each.code));
  for (const session of context.sessions)
    for (const { code, label, parent } of rulesOf(session).rules.categories) if (latest.has(code) || counts.has(code)) known.set(code, { code, label, parent, count: counts.get(code) ?? 0 });
  return [...known.values()];
}

/** A category and all below it. */
export function within(categories: readonly OpenCategory[], code: string): OpenCategory[] {
  const found = categories.filter((each) => each.code === code);
  for (let at = 0; at < found.length && found.length < 200; at++) found.push(...categories.filter((each) => each.parent === found[at]?.code && !found.includes(each)));
  return found;
}

export interface OpenUnit {
  id: string;
  code: string;
  name: string;
  tier: string;
  isRetired: boolean;
  count: number;
}

/** 承办单位: those with public cases, and those that handle cases today. */
export async function openUnits({ client, context }: OpenReading): Promise<OpenUnit[]> {
  const { rows } = await client.query<{ unit_id: string; count: number }>(
    "SELECT unit_id, count(*)::int AS count FROM publication, unnest(unit_ids) AS unit_id WHERE tenant_id = $1 AND state = 'published' GROUP BY unit_id",
  );
  const counts = new Map(rows.map((row) => [row.unit_id, row.count]));
  const units = [...context.register.units.values()].map(({ id, code, name, tier, retiredOn }) => ({ id, code, name, tier, isRetired: retiredOn !== null, count: counts.get(id) ?? 0 }));
  return units.filter((each) => each.count > 0 || !each.isRetired).toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** How many cases of each year are public, the latest first. */
export async function openYears({ client }: OpenReading): Promise<{ year: number; count: number }[]> {
  const { rows } = await client.query<{ year: number; count: number }>(
    "SELECT report_year AS year, count(*)::int AS count FROM publication WHERE tenant_id = $1 AND state = 'published' GROUP BY report_year ORDER BY report_year DESC LIMIT 100",
  );
  return rows;
}
