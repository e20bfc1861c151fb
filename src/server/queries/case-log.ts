import type { CaseLogView } from '../../contract/case-views.ts';
import { isCommittee, isOffice, type Actor } from '../../domain/actor.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { sightOf } from '../../domain/reading.ts';
import { loadStart } from '../store/state-rows.ts';
import { mayKnow } from './case-history.ts';
import { isNumber } from './case-file.ts';
import { Unseen, type Reading } from './reader.ts';

const prefix = 12;

/** The committee, the office and the auditor read the log of a case; what each entry says stays with the timeline. */
export const hasLog = (actor: Actor): boolean => isCommittee(actor) || isOffice(actor) || actor.role === 'audit-admin';

/** The log as it is chained: numbers, hashes, who and when. Ratings are another stream and never here. */
export async function readCaseLog({ client, actor }: Reading, { id }: { id: string }): Promise<CaseLogView> {
  const matter = (await loadStart(client, 'matter', id, isNumber.test(id) ? 'slug' : 'id')).main.state as Matter | null;
  if (!matter || !hasLog(actor) || sightOf(matter, actor, 'case') === 'hidden') throw new Unseen();
  const { rows } = await client.query<CaseLogView['entries'][number] & { payload: string; actor_role: string }>(
    `SELECT seq, version, type, payload_version AS "payloadVersion", payload, actor_role, recorded_at AS at, happened_on AS "on", actor_name AS name, actor_post AS post, hash, previous_hash AS "previousHash"
     FROM event WHERE tenant_id = $1 AND stream_kind = 'matter' AND stream_id = $2 ORDER BY version LIMIT 5000`,
    [matter.id],
  );
  const seen = rows.filter((row) => mayKnow(row, matter, actor));
  return {
    entries: seen.map(({ payload: _payload, actor_role: _role, hash, previousHash, ...row }) => ({ ...row, hash: hash.slice(0, prefix), previousHash: previousHash.slice(0, prefix) })),
    hidden: rows.length - seen.length,
  };
}
