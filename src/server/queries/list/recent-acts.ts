import { isCommittee, isOffice, isUnit } from '../../../domain/actor.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import type { View } from '../../../contract/routes.ts';
import { mayKnow } from '../case-history.ts';
import { scopeOf, where } from '../lists.ts';
import type { Reading } from '../reader.ts';

const shownMax = 10;
/** More are read than shown: of some the reader may not know. */
const readMax = 60;
const perCase = 5;

interface Row {
  type: string;
  payload: string;
  actor_role: string;
  recorded_at: string;
  actor_name: string;
  actor_post: string;
  stream_id: string;
  slug: string | null;
  title: string;
  state: Matter;
}

const columns = 'e.type, e.payload, e.recorded_at, e.actor_name, e.actor_post, e.actor_role, e.stream_id, m.slug, m.title, m.state';

/** What others did lately on the cases of the reader's desk, as far as he may know it. */
export async function readRecentActs(reading: Reading): Promise<View<'recent-acts'>> {
  const { actor } = reading;
  const isWide = isCommittee(actor) || isOffice(actor) || actor.role === 'leader' || actor.role === 'audit-admin';
  const rows = await (isWide ? ofDistrict(reading) : ofOwnCases(reading));
  const seen = rows.filter((row) => mayKnow(row, row.state, actor)).slice(0, shownMax);
  return {
    items: seen.map((row) => ({ matterId: row.stream_id, slug: row.slug, title: row.title, type: row.type, at: row.recorded_at, name: row.actor_name, post: row.actor_post })),
  };
}

/** From the end of the log backwards: nearly every act concerns this reader. */
async function ofDistrict({ client, actor }: Reading): Promise<Row[]> {
  const filter = where();
  scopeOf(actor, filter);
  filter.add((me) => `e.actor_person_id IS DISTINCT FROM ${me}`, actor.personId);
  const { rows } = await client.queryOnce<Row>(
    `SELECT ${columns} FROM event e JOIN matter m ON m.tenant_id = $1 AND m.id = e.stream_id
     WHERE e.tenant_id = $1 AND e.stream_kind = 'matter' AND ${filter.sql.join(' AND ')} ORDER BY e.seq DESC LIMIT ${readMax}`,
    filter.values,
  );
  return rows;
}

/** Of few cases in a large district: the last acts of each. */
async function ofOwnCases({ client, actor }: Reading): Promise<Row[]> {
  const filter = where();
  scopeOf(actor, filter);
  if (isUnit(actor)) filter.add((unit) => `m.id IN (SELECT matter_id FROM assignment WHERE tenant_id = $1 AND unit_id = ${unit} AND is_live)`, actor.unitId);
  filter.values.push(actor.personId);
  const { rows } = await client.queryOnce<Row>(
    `SELECT ${columns} FROM matter m CROSS JOIN LATERAL (
       SELECT * FROM event e WHERE e.tenant_id = $1 AND e.stream_kind = 'matter' AND e.stream_id = m.id AND e.actor_person_id IS DISTINCT FROM $${filter.values.length + 1} ORDER BY e.version DESC LIMIT ${perCase}
     ) e WHERE m.tenant_id = $1 AND ${filter.sql.join(' AND ')} ORDER BY e.recorded_at DESC, e.stream_id, e.version DESC LIMIT ${readMax}`,
    filter.values,
  );
  return rows;
}
