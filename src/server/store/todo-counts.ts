import type { Child } from './matter-rows.ts';
import type { TenantClient } from './tenant-transaction.ts';

/** How the counts of a district's to-do lines change: lines that came and went, by desk, step and day. */
export type CountChanges = Map<string, { desk: string; step: string; due: string; lines: number }>;

export function noteCounts(changes: CountChanges, before: readonly Child[], after: readonly Child[]): void {
  for (const [children, sign] of [
    [before, -1],
    [after, 1],
  ] as const)
    for (const { table, values } of children) {
      if (table !== 'todo') continue;
      const [desk, step, due] = [String(values['desk']), String(values['step']), String(values['due'])];
      const key = `${desk} ${step} ${due}`;
      const known = changes.get(key) ?? { desk, step, due, lines: 0 };
      known.lines += sign;
      changes.set(key, known);
    }
}

/** Writes the changed counts; the caller holds the district's counter, so writers come one after the other. */
export async function saveCounts(client: TenantClient, changes: CountChanges): Promise<void> {
  const changed = [...changes.values()].filter((each) => each.lines !== 0);
  if (changed.length === 0) return;
  const tuples = changed.map((_each, at) => `($1, $${at * 4 + 2}, $${at * 4 + 3}, $${at * 4 + 4}::date, $${at * 4 + 5}::integer)`).join(', ');
  const { rows } = await client.query<{ lines: number }>(
    `INSERT INTO todo_count (tenant_id, desk, step, due, lines) VALUES ${tuples} ON CONFLICT (tenant_id, desk, step, due) DO UPDATE SET lines = todo_count.lines + EXCLUDED.lines RETURNING lines`,
    changed.flatMap((each) => [each.desk, each.step, each.due, each.lines]),
  );
  if (rows.every((row) => row.lines !== 0)) return;
  await client.query('DELETE FROM todo_count WHERE tenant_id = $1 AND (desk, step, due) IN (SELECT * FROM unnest($2::text[], $3::text[], $4::date[])) AND lines = 0', [
    changed.map((each) => each.desk),
    changed.map((each) => each.step),
    changed.map((each) => each.due),
  ]);
}
