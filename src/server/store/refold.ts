import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { childRows, type Child } from './matter-rows.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { evolve, foldVersion, type States, type StreamKind } from '../../domain/streams.ts';
import { byOf, eventColumns, eventOf, type LoggedEvent } from './event-log.ts';
import { contextOf } from './context.ts';
import { savePublication } from './save-publication.ts';
import { saveChildren, writeFolded } from './state-rows.ts';
import { withTenant, type TenantClient } from './tenant-transaction.ts';
import { noteCounts, saveCounts, type CountChanges } from './todo-counts.ts';

const perTransaction = 100;

interface Stale {
  kind: StreamKind;
  id: string;
  /** of a matter: as shown in lists */
  title: string | null;
  report_year: number | null;
}

/**
 * Rows folded by an earlier release are folded again from their events (semantics: evolution), some at a time; the log
 * stays as it is. Returns how many there were. Started twice, each row is written once more with the same content.
 */
export async function refoldStale(app: pg.Pool, say: (sentence: string) => void): Promise<number> {
  const { rows: tenants } = await app.query<{ id: string }>('SELECT id FROM tenant ORDER BY id');
  let done = 0;
  // Names the context of this run apart from that of any other database in the process.
  const scope = `refold ${randomUUID()}`;
  for (const { id } of tenants) {
    for (;;) {
      const refolded = await withTenant(app, id, (client) => refoldSome(client, scope));
      done += refolded;
      if (refolded < perTransaction) break;
      say(`${done} rows of an earlier release were computed again from the log.`);
    }
  }
  return done;
}

async function refoldSome(client: TenantClient, scope: string): Promise<number> {
  // The counter first: nobody writes meanwhile, and the kept counts can be changed.
  const { rows: counter } = await client.query<{ seq: number }>('SELECT seq FROM tenant_counter WHERE tenant_id = $1 FOR UPDATE');
  const stale = await staleRows(client);
  const counts: CountChanges = new Map();
  const folded: Matter[] = [];
  for (const each of stale) {
    const state = await refold(client, each, counts);
    if (state.kind === 'matter') folded.push(state);
  }
  const context = await contextOf(client, scope);
  // What the public reads may be made another way now: a change of today, at the place the log has reached.
  for (const matter of folded) await savePublication(client, matter, context, { seq: counter[0]?.seq ?? 0, at: new Date().toISOString() });
  await saveCounts(client, counts);
  if (stale.length > 0) await client.query('UPDATE tenant_counter SET context_version = context_version + 1 WHERE tenant_id = $1');
  return stale.length;
}

async function staleRows(client: TenantClient): Promise<Stale[]> {
  const { rows } = await client.query<Stale>(
    `SELECT 'matter' AS kind, id, title, report_year FROM matter WHERE tenant_id = $1 AND fold_version <> $2
     UNION ALL SELECT 'rating', id, NULL, NULL FROM rating_row WHERE tenant_id = $1 AND fold_version <> $2
     UNION ALL SELECT kind, id, NULL, NULL FROM stream_row WHERE tenant_id = $1 AND fold_version <> $2 LIMIT $3`,
    [foldVersion, perTransaction],
  );
  return rows;
}

async function refold(client: TenantClient, { kind, id, title, report_year: reportYear }: Stale, counts: CountChanges): Promise<States[StreamKind]> {
  const { rows } = await client.query<LoggedEvent>(`SELECT ${eventColumns.join(', ')} FROM event WHERE tenant_id = $1 AND stream_kind = $2 AND stream_id = $3 ORDER BY version`, [kind, id]);
  let state: States[StreamKind] | null = null;
  for (const row of rows) state = evolve(kind, state as never, eventOf(row) as never, byOf(row), id);
  if (state === null) throw new Error(`${kind} ${id} has a row and no events`);
  await writeFolded(client, { kind, id, state, title: title ?? '', reportYear: reportYear ?? 0 });
  if (kind !== 'matter') return state;
  const { rows: lines } = await client.query<{ desk: string; step: string; due: string }>('SELECT desk, step, due FROM todo WHERE tenant_id = $1 AND matter_id = $2', [id]);
  const before = lines.map((values): Child => ({ table: 'todo', key: ['desk', 'step'], values }));
  const after = childRows(state as Matter);
  noteCounts(counts, before, after);
  await saveChildren(client, id, before, after);
  return state;
}
