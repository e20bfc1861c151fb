import type { View } from '../../contract/routes.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { sightOf } from '../../domain/reading.ts';
import { loadStart } from '../store/state-rows.ts';
import { isNumber } from './case-file.ts';
import { findable } from './find/visible.ts';
import { where } from './lists.ts';
import { Unseen, type Reading } from './reader.ts';

type Related = View<'case-related'>;
const most = 20;

/** What else the same member or body has proposed; a name without an entry in the register names nobody for certain. */
export async function readCaseRelated({ client, actor }: Reading, { id }: { id: string }): Promise<Related> {
  const { state, title: _title } = (await loadStart(client, 'matter', id, isNumber.test(id) ? 'slug' : 'id')).main;
  const matter = state as Matter | null;
  if (!matter || sightOf(matter, actor, 'case') === 'hidden') throw new Unseen();
  const { memberId, bodyId, name } = matter.proposer;
  if (memberId === null && bodyId === null) return { items: [], isMore: false };
  const conditions = where();
  findable(actor, conditions);
  conditions.add((value) => `m.proposer_name = ${value}`, name);
  conditions.add((value) => `m.state #>> '${memberId === null ? '{proposer,bodyId}' : '{proposer,memberId}'}' = ${value}`, memberId ?? bodyId);
  conditions.add((value) => `m.id <> ${value}`, matter.id);
  const { rows } = await client.query<Related['items'][number]>(
    `SELECT m.id, m.slug, m.title, m.stage, m.report_year AS year FROM matter m WHERE m.tenant_id = $1 AND ${conditions.sql.join(' AND ')} ORDER BY m.report_year DESC, m.submitted_on DESC, m.id LIMIT ${most + 1}`,
    conditions.values,
  );
  return { items: rows.slice(0, most), isMore: rows.length > most };
}
