import type { Matter } from '../../domain/proposal/matter.ts';
import { searchableOf, type Searchable } from '../../domain/search/searchable.ts';
import { plain, tokensOf } from '../../domain/search/tokens.ts';
import { textsOf, type ReadText } from '../queries/texts.ts';
import { canonical, hashOf } from '../hashing.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';

/** A longer text is found by its beginning only. */
const bodyMax = 200_000;
const rowsPerStatement = 16;

interface Wanted extends Searchable {
  matterId: string;
  source: string;
}

/**
 * Makes the rows of the index what the cases are now: writes those whose texts changed, takes away those of cases that are
 * sealed, purged or have no reply any more. Returns how many were written. Doing it again changes nothing.
 */
export async function indexMatters(client: TenantClient, ids: readonly string[]): Promise<number> {
  const { rows: matters } = await client.query<{ id: string; slug: string | null; state: Matter }>('SELECT id, slug, state FROM matter WHERE tenant_id = $1 AND id = ANY($2)', [ids]);
  const { rows: kept } = await client.query<{ matter_id: string; kind: string; source: string }>('SELECT matter_id, kind, source FROM search_text WHERE tenant_id = $1 AND matter_id = ANY($2)', [ids]);
  const wanted = matters.flatMap(({ id, slug, state }) => searchableOf(state, slug).map((each): Wanted => ({ ...each, matterId: id, source: hashOf(canonical([each.texts, each.words])) })));
  const keyOf = (matterId: string, kind: string): string => `${kind}/${matterId}`;
  const sources = new Map(kept.map((row) => [keyOf(row.matter_id, row.kind), row.source]));
  const isWanted = new Set(wanted.map((each) => keyOf(each.matterId, each.kind)));
  for (const row of kept) {
    if (!isWanted.has(keyOf(row.matter_id, row.kind))) await client.query('DELETE FROM search_text WHERE tenant_id = $1 AND matter_id = $2 AND kind = $3', [row.matter_id, row.kind]);
  }
  const changed = wanted.filter((each) => sources.get(keyOf(each.matterId, each.kind)) !== each.source);
  if (changed.length > 0) await write(client, changed);
  return changed.length;
}

async function write(client: TenantClient, changed: readonly Wanted[]): Promise<void> {
  const text = await textsOf(
    client,
    changed.flatMap((each) => each.texts.map(({ ref }) => ref)),
  );
  for (let from = 0; from < changed.length; from += rowsPerStatement) {
    const part = changed.slice(from, from + rowsPerStatement);
    const tuples = part.map((_row, at) => `($1, ${[2, 3, 4, 5, 6].map((n) => `$${at * 6 + n}`).join(', ')}, array_to_tsvector($${at * 6 + 7}::text[]))`).join(', ');
    await client.query(
      `INSERT INTO search_text (tenant_id, matter_id, kind, source, head, body, tokens) VALUES ${tuples} ON CONFLICT (tenant_id, matter_id, kind) DO UPDATE SET source = EXCLUDED.source, head = EXCLUDED.head, body = EXCLUDED.body, tokens = EXCLUDED.tokens`,
      part.flatMap((row) => valuesOf(row, text)),
    );
  }
}

function valuesOf({ matterId, kind, source, texts, words }: Wanted, text: ReadText): unknown[] {
  const numbersAndNames = words.map((each) => each.text);
  const titles = texts.filter(({ part }) => part === 'title').map(({ ref }) => text(ref));
  const head = plain([...numbersAndNames, ...titles].join('\n'));
  const body = plain([...numbersAndNames, ...texts.map(({ ref }) => text(ref))].join('\n')).slice(0, bodyMax);
  return [matterId, kind, source, head, body, tokensOf(body)];
}
