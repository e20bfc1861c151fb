import type { Coded } from '../../../../domain/publication/public-case.ts';
import { nameOfUnit } from '../../../../domain/register/register.ts';
import { contextOf } from '../../../store/context.ts';
import type { TenantClient } from '../../../store/tenant-transaction.ts';

/** What can be followed: years, categories and units of which something is public. */
export interface FollowChoices {
  years: readonly number[];
  categories: readonly Coded[];
  units: readonly { id: string; name: string }[];
}

const choicesMax = 200;

export async function followChoices(client: TenantClient, scope: string): Promise<FollowChoices> {
  const { register, sessions } = await contextOf(client, scope);
  const years = [...new Set(sessions.map((each) => each.reportYear))].toSorted((a, b) => b - a);
  const { rows: categories } = await client.query<{ category: Coded }>(
    "SELECT DISTINCT record #> '{content,category}' AS category FROM publication WHERE tenant_id = $1 AND state = 'published' AND category IS NOT NULL LIMIT $2",
    [choicesMax],
  );
  const { rows: units } = await client.query<{ id: string }>("SELECT DISTINCT unnest(unit_ids) AS id FROM publication WHERE tenant_id = $1 AND state = 'published' LIMIT $2", [choicesMax]);
  const byCode = new Map(categories.map((row) => [row.category.code, row.category]));
  return {
    years,
    categories: [...byCode.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    units: units.map(({ id }) => ({ id, name: nameOfUnit(register, id) })).toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
  };
}

/** The case of a public number; null when none of that number is public. */
export async function publicMatter(client: TenantClient, slug: string): Promise<string | null> {
  const { rows } = await client.query<{ matter_id: string }>("SELECT matter_id FROM publication WHERE tenant_id = $1 AND slug = $2 AND state = 'published'", [slug]);
  return rows[0]?.matter_id ?? null;
}
