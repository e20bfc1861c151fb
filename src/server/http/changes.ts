import { isCommittee, isOffice, type Actor } from '../../domain/actor.ts';
import type { Draft } from '../../domain/proposal/draft.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { eventField, sightOf } from '../../domain/reading.ts';
import type { StreamKind } from '../../domain/streams.ts';
import type { Problem } from '../../contract/routes.ts';
import { loadDraft, loadRow } from '../store/state-rows.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';

type Changes = NonNullable<Problem['changes']>;

/**
 * What happened to a stream after the version the sender had seen, as far as he may know of it: types and names, no
 * contents, nothing of ratings. Null: he may not know that there is such a thing.
 */
export async function changesSince(client: TenantClient, actor: Actor, kind: StreamKind, id: string, version: number): Promise<Changes | null> {
  if (kind === 'rating') return null;
  const { version: current, state } = await loadRow(client, kind, id);
  if (kind === 'matter' && state === null) return (await mayWrite(client, actor, id)) ? [] : null;
  if (current === 0) return null;
  if (kind === 'matter' && sightOf(state as Matter, actor, 'case') === 'hidden') return null;
  // The log of persons, units and sessions is for the desks; others learn only that the version is another.
  if (kind !== 'matter' && !isCommittee(actor) && !isOffice(actor) && !actor.role.endsWith('-admin')) return [];
  const { rows } = await client.query<Changes[number]>(
    'SELECT type, recorded_at AS at, actor_name AS name, actor_post AS post FROM event WHERE tenant_id = $1 AND stream_kind = $2 AND stream_id = $3 AND version > $4 ORDER BY version LIMIT 50',
    [kind, id, version],
  );
  return kind === 'matter' ? rows.filter((row) => row.type !== 'note-added' && sightOf(state as Matter, actor, eventField(row.type)) === 'shown') : rows;
}

async function mayWrite(client: TenantClient, actor: Actor, id: string): Promise<boolean> {
  const draft: Draft | undefined = (await loadDraft(client, id))?.draft;
  if (!draft || actor.personId === null) return false;
  return draft.ownerPersonId === actor.personId || draft.delegatePersonId === actor.personId;
}
