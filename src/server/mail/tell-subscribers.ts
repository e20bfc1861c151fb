import { addDays, dayOf, instantAt } from '../../domain/day.ts';
import type { Subscription } from '../../domain/public/subscription.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { Desk } from '../run-command.ts';
import { withTenant, type TenantClient } from '../store/tenant-transaction.ts';
import { enqueueMail, type Told } from './subscriber-rows.ts';
import { isWanted, lastOfEach, type OpenChange } from './wanted.ts';

interface Waiting {
  subscription_id: string;
  address_key: string;
  told_seq: number;
  state: Subscription;
}

/** Addresses looked at in one transaction. */
const perStep = 200;
/** Of one mail; the rest is only counted. */
export const toldMax = 50;

/**
 * Writes a digest for every address for which something new is public, at most one a day; what comes later on the day waits
 * for the next. Each subscription keeps its place in the log, moved in the same transaction: done twice, it tells once.
 */
export async function tellSubscribers(desk: Pick<Desk, 'pool' | 'clock'>, queue: JobQueue, tenantId: string): Promise<void> {
  let from = '';
  let isDeferred = false;
  for (;;) {
    const step = await withTenant(desk.pool, tenantId, (client) => tellSome(client, queue, desk.clock(), from));
    isDeferred ||= step.isDeferred;
    if (step.last === null) break;
    from = step.last;
  }
  const tomorrow = addDays(dayOf(desk.clock()), 1);
  if (isDeferred) await queue.send(null, 'tell-tomorrow', { tenantId }, { once: `${tenantId}/${tomorrow}`, startAfter: new Date(instantAt(tomorrow, '08:00')) });
}

async function tellSome(client: TenantClient, queue: JobQueue, now: string, from: string): Promise<{ isDeferred: boolean; last: string | null }> {
  const { rows: counter } = await client.query<{ seq: number }>('SELECT seq FROM tenant_counter WHERE tenant_id = $1');
  const head = counter[0]?.seq ?? 0;
  const { rows: keys } = await client.query<{ address_key: string }>(
    'SELECT DISTINCT address_key FROM subscriber WHERE tenant_id = $1 AND told_seq < $2 AND address_key > $3 ORDER BY address_key LIMIT $4',
    [head, from, perStep],
  );
  const { rows } = await client.query<Waiting>(
    `SELECT s.subscription_id, s.address_key, s.told_seq, r.state FROM subscriber s JOIN stream_row r ON r.tenant_id = $1 AND r.kind = 'subscription' AND r.id = s.subscription_id
     WHERE s.tenant_id = $1 AND s.address_key = ANY($2) AND r.state ->> 'state' = 'confirmed' ORDER BY s.address_key, s.subscription_id FOR UPDATE OF s`,
    [keys.map((each) => each.address_key)],
  );
  const changes = rows.length === 0 ? [] : await changesSince(client, Math.min(...rows.map((each) => each.told_seq)), head);
  let isDeferred = false;
  for (const key of new Set(rows.map((each) => each.address_key))) {
    const own = rows.filter((each) => each.address_key === key);
    const wanted = changes.filter((change) => own.some((each) => change.seq > each.told_seq && isWanted(each.state.interests, change)));
    if (wanted.length > 0 && !(await digest(client, queue, own, lastOfEach(wanted), now))) isDeferred = true;
    else await client.query('UPDATE subscriber SET told_seq = $3 WHERE tenant_id = $1 AND subscription_id = ANY($2)', [own.map((each) => each.subscription_id), head]);
  }
  return { isDeferred, last: keys.length === perStep ? (keys.at(-1)?.address_key ?? null) : null };
}

function digest(client: TenantClient, queue: JobQueue, own: readonly Waiting[], tells: readonly Told[], now: string): Promise<boolean> {
  const first = own[0];
  if (!first) return Promise.resolve(true);
  return enqueueMail(client, queue, { kind: 'digest', addressKey: first.address_key, subscriptionId: first.subscription_id, day: dayOf(now), tells, madeAt: now });
}

/** Changes of public records and published reports behind a place in the log, in order. */
async function changesSince(client: TenantClient, from: number, to: number): Promise<OpenChange[]> {
  const { rows } = await client.query<{ seq: number; matter_id: string; kind: 'published' | 'changed' | 'withdrawn'; report_year: number; category: string | null; unit_ids: string[] }>(
    `SELECT c.seq, c.matter_id, c.kind, p.report_year, p.category, p.unit_ids FROM publication_change c JOIN publication p ON p.tenant_id = $1 AND p.matter_id = c.matter_id
     WHERE c.tenant_id = $1 AND c.seq > $2 AND c.seq <= $3 ORDER BY c.seq`,
    [from, to],
  );
  const { rows: reports } = await client.query<{ seq: number; stream_id: string }>(
    "SELECT seq, stream_id FROM event WHERE tenant_id = $1 AND seq > $2 AND seq <= $3 AND stream_kind = 'report' AND type = 'report-published' ORDER BY seq",
    [from, to],
  );
  const ofCases = rows.map((row): OpenChange => ({ seq: row.seq, tells: { matterId: row.matter_id, kind: row.kind }, year: row.report_year, category: row.category, unitIds: row.unit_ids }));
  const ofReports = reports.map(({ seq, stream_id: id }): OpenChange => {
    const year = Number(id.replace('report-', ''));
    return { seq, tells: { year }, year, category: null, unitIds: [] };
  });
  return [...ofCases, ...ofReports].toSorted((a, b) => a.seq - b.seq);
}
