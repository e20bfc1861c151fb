import type { Actor } from '../../../domain/actor.ts';
import { isCommittee, isOffice } from '../../../domain/actor.ts';
import { isNewsFor, noticeTypes } from '../../../domain/notices.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { noticesMax, type NoticesView } from '../../../contract/live-views.ts';
import type { TenantClient } from '../../store/tenant-transaction.ts';
import { mayKnow } from '../case-history.ts';
import { scopeOf, where } from '../lists.ts';
import type { Reading } from '../reader.ts';
import { markOf } from './notice-marks.ts';

interface Row {
  stream_id: string;
  version: number;
  type: string;
  recorded_at: string;
  actor_name: string;
  actor_post: string;
  actor_role: string;
  payload: string;
}

interface Case {
  id: string;
  slug: string | null;
  title: string;
  state: Matter;
}

const daysBack = 30;
/** How many of the latest events are looked at, and of how many cases: what is further back is history. */
const eventsMax = 3000;
const casesMax = 400;
const candidatesMax = 400;
const casesPerStep = 40;

/** What others did lately that is news for the reader. Only events of the matter itself: nothing here can tell of a rating. */
export async function readNotices({ client, actor, now }: Reading): Promise<NoticesView> {
  const mark = await markOf(client, actor);
  const rows = await candidates(client, actor, new Date(Date.parse(now) - daysBack * 86_400_000).toISOString());
  const known = new Map<string, Case>();
  const found: NoticesView['items'] = [];
  for (const [at, row] of rows.entries()) {
    if (found.length > noticesMax) break;
    if (!known.has(row.stream_id)) await load(client, rows.slice(at), known);
    const matter = known.get(row.stream_id);
    if (!matter || !isFor(row, matter.state, actor)) continue;
    const id = `${row.stream_id}.${row.version}`;
    const isRead = row.recorded_at <= mark.untilAt || mark.readIds.includes(id);
    found.push({ id, caseId: matter.id, slug: matter.slug, title: matter.title, type: row.type, name: row.actor_name, post: row.actor_post, at: row.recorded_at, isRead });
  }
  const items = found.slice(0, noticesMax);
  return { items, unread: items.filter((each) => !each.isRead).length, isMore: found.length > noticesMax };
}

function isFor(row: Row, matter: Matter, actor: Actor): boolean {
  const to = row.type === 'message-sent' ? (JSON.parse(row.payload) as { to: string }).to : null;
  return isNewsFor(matter, actor, row.type, to) && mayKnow(row, matter, actor);
}

/** Who reads the whole district looks at its latest events, others at those of their own cases. */
async function candidates(client: TenantClient, actor: Actor, since: string): Promise<Row[]> {
  const columns = 'stream_id, version, seq, type, recorded_at, actor_person_id, actor_name, actor_post, actor_role, payload';
  const rest = 'e.type = ANY($2) AND e.recorded_at >= $3 AND e.actor_person_id IS DISTINCT FROM $4 ORDER BY e.seq DESC LIMIT $5';
  const values = [noticeTypes, since, actor.personId, candidatesMax];
  if (isCommittee(actor) || isOffice(actor) || actor.role === 'leader') {
    const { rows } = await client.query<Row>(`SELECT e.* FROM (SELECT ${columns} FROM event WHERE tenant_id = $1 AND stream_kind = 'matter' ORDER BY seq DESC LIMIT $6) e WHERE ${rest}`, [
      ...values,
      eventsMax,
    ]);
    return rows;
  }
  const ids = await ownCases(client, actor);
  if (ids.length === 0) return [];
  const { rows } = await client.query<Row>(`SELECT e.* FROM (SELECT ${columns} FROM event WHERE tenant_id = $1 AND stream_kind = 'matter' AND stream_id = ANY($6)) e WHERE ${rest}`, [...values, ids]);
  return rows;
}

async function ownCases(client: TenantClient, actor: Actor): Promise<string[]> {
  const conditions = where();
  scopeOf(actor, conditions);
  const { rows } = await client.query<{ id: string }>(
    `SELECT m.id FROM matter m WHERE m.tenant_id = $1 AND ${conditions.sql.join(' AND ')} ORDER BY m.report_year DESC, m.id LIMIT ${casesMax}`,
    conditions.values,
  );
  return rows.map((row) => row.id);
}

/** The next few cases that the rows are about. */
async function load(client: TenantClient, rows: readonly Row[], known: Map<string, Case>): Promise<void> {
  const ids = [...new Set(rows.map((row) => row.stream_id))].filter((id) => !known.has(id)).slice(0, casesPerStep);
  const { rows: cases } = await client.query<Case>('SELECT id, slug, title, state FROM matter WHERE tenant_id = $1 AND id = ANY($2)', [ids]);
  for (const each of cases) known.set(each.id, each);
}
