import type { TenantClient } from '../store/tenant-transaction.ts';

/** Looks up texts by their hash. A purged text reads as what it is: taken away. */
export type ReadText = (hash: string) => string;

const purged = '（内容已清除）';

/** All texts that some values point to, in one query: every string in them that has the form of a hash. */
export async function textsOf(client: TenantClient, values: readonly unknown[]): Promise<ReadText> {
  const hashes = new Set<string>();
  for (const value of values) collectHashes(value, hashes);
  if (hashes.size === 0) return () => purged;
  const { rows } = await client.query<{ hash: string; body: string | null }>('SELECT hash, body FROM content WHERE tenant_id = $1 AND hash = ANY($2)', [[...hashes]]);
  const bodies = new Map(rows.map((row) => [row.hash, row.body]));
  return (hash) => bodies.get(hash) ?? purged;
}

function collectHashes(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length === 64 && /^[0-9a-f]{64}$/.test(value)) found.add(value);
  } else if (Array.isArray(value)) for (const each of value) collectHashes(each, found);
  else if (typeof value === 'object' && value !== null) for (const key in value) collectHashes((value as Record<string, unknown>)[key], found);
}
