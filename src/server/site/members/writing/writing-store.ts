import { randomUUID } from 'node:crypto';
import type { Values } from '../../../../contract/form/values.ts';
import { refuse } from '../../../../domain/refusal.ts';
import { refusalProblem } from '../../../http/http-problem.ts';
import { readTenant, withTenant } from '../../../store/tenant-transaction.ts';
import type { Visit } from '../../frame/visit.ts';
import { deskOf, type Author } from '../author.ts';

/** What somebody is typing, step by step, before it is a draft. */
export interface Writing {
  id: string;
  values: Values;
  changedAt: string;
}

interface Row {
  id: string;
  values: Values;
  changed_at: string;
}

/** So many may lie unfinished on one desk. */
export const writingsMax = 20;

const writingOf = (row: Row): Writing => ({ id: row.id, values: row.values, changedAt: row.changed_at });

export async function writingsOf({ room, district }: Visit, who: Author): Promise<Writing[]> {
  const { rows } = await readTenant(room.desk.pool, district.id, (client) =>
    client.query<Row>('SELECT id, values, changed_at FROM writing WHERE tenant_id = $1 AND desk = $2 ORDER BY changed_at DESC LIMIT $3', [deskOf(who.actor), writingsMax]),
  );
  return rows.map(writingOf);
}

/** Throws not-found for another's. */
export async function writingAt({ room, district }: Visit, who: Author, id: string): Promise<Writing> {
  const { rows } = await readTenant(room.desk.pool, district.id, (client) =>
    client.query<Row>('SELECT id, values, changed_at FROM writing WHERE tenant_id = $1 AND id = $2 AND desk = $3', [id, deskOf(who.actor)]),
  );
  const row = rows[0];
  if (!row) throw refusalProblem(refuse('not-found'));
  return writingOf(row);
}

/** An empty one; the oldest makes room when there are too many empty ones. */
export async function beginWriting({ room, district }: Visit, who: Author): Promise<string> {
  const id = randomUUID();
  const desk = deskOf(who.actor);
  await withTenant(room.desk.pool, district.id, async (client) => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM writing WHERE tenant_id = $1 AND desk = $2', [desk]);
    if ((rows[0]?.count ?? 0) >= writingsMax) throw refusalProblem(refuse('limit-reached', { limit: writingsMax }));
    await client.query('INSERT INTO writing (tenant_id, id, desk, person_id, values, changed_at) VALUES ($1, $2, $3, $4, $5, $6)', [id, desk, who.actor.personId, {}, room.desk.clock()]);
  });
  return id;
}

/** Lays the values of one step over what is there. */
export async function keepWriting({ room, district }: Visit, who: Author, writing: Writing, step: Values): Promise<Writing> {
  const values = { ...writing.values, ...step };
  await withTenant(room.desk.pool, district.id, (client) =>
    client.query('UPDATE writing SET values = $4, changed_at = $5 WHERE tenant_id = $1 AND id = $2 AND desk = $3', [writing.id, deskOf(who.actor), values, room.desk.clock()]),
  );
  return { ...writing, values };
}

export async function dropWriting({ room, district }: Visit, who: Author, id: string): Promise<void> {
  await withTenant(room.desk.pool, district.id, (client) => client.query('DELETE FROM writing WHERE tenant_id = $1 AND id = $2 AND desk = $3', [id, deskOf(who.actor)]));
}
