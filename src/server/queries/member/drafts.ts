import type { DraftsView } from '../../../contract/member-views.ts';
import type { Draft } from '../../../domain/proposal/draft.ts';
import type { Reading } from '../reader.ts';

const draftsMax = 200;

/** 草稿: those of the reader, of the member he types for, and of his body. Nobody else sees a draft. */
export async function readDrafts({ client, actor }: Reading): Promise<DraftsView> {
  if (actor.personId === null) return { items: [] };
  const { rows } = await client.query<{ id: string; body: Draft }>(
    `SELECT id, body FROM draft
     WHERE tenant_id = $1 AND (owner_person_id = $2 OR body ->> 'delegatePersonId' = $2 OR ($3::text IS NOT NULL AND body #>> '{proposer,memberId}' = $3) OR ($4::text IS NOT NULL AND body #>> '{proposer,bodyId}' = $4))
     ORDER BY body ->> 'changedOn' DESC, id LIMIT ${draftsMax}`,
    [actor.personId, actor.memberId, actor.bodyId],
  );
  return { items: rows.map(({ id, body }) => ({ id, title: body.title, kind: body.matterKind, changedOn: body.changedOn })) };
}
