import type { States, StreamKind } from '../../domain/streams.ts';
import type { TenantClient } from './tenant-transaction.ts';

/** What lists of topics, notices, requests and subscriptions filter and sort by; `verify` computes it again and compares. */
export interface PublicEntryRow {
  status: string;
  at: string;
  due: string | null;
  matter_id: string | null;
}

/** Null for every other kind of stream. */
export function entryOf(state: States[StreamKind]): PublicEntryRow | null {
  switch (state.kind) {
    case 'topic':
      return { status: state.state, at: state.at, due: null, matter_id: null };
    case 'notice':
      return { status: state.withdrawn ? 'withdrawn' : 'published', at: state.at, due: null, matter_id: null };
    case 'subscription':
      return { status: state.state, at: state.on, due: null, matter_id: null };
    case 'application':
      return { status: state.answer ? 'settled' : 'open', at: state.at, due: state.answer ? null : state.dueOn, matter_id: state.matterId };
    case 'takedown':
      return { status: state.ruling ? 'settled' : 'open', at: state.at, due: null, matter_id: state.matterId };
    default:
      return null;
  }
}

export async function saveEntry(client: TenantClient, kind: StreamKind, id: string, { status, at, due, matter_id: matterId }: PublicEntryRow): Promise<void> {
  await client.query(
    'INSERT INTO public_entry (tenant_id, kind, id, status, at, due, matter_id) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (tenant_id, kind, id) DO UPDATE SET status = EXCLUDED.status, at = EXCLUDED.at, due = EXCLUDED.due, matter_id = EXCLUDED.matter_id',
    [kind, id, status, at, due, matterId],
  );
}
