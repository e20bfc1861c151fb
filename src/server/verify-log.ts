import { algorithms } from './hashing.ts';
import { eventColumns, hashOfEvent, type LoggedEvent } from './store/event-log.ts';
import { brokenAt, placeOf, type Break } from './verify-break.ts';
import type { Audit } from './verify-reading.ts';

/** Instants are read when an act begins, places in the log are given when it ends: side by side they may lie this far apart. */
const transactionMs = 120_000;

export interface Head {
  seq: number;
  hash: string;
}

export interface LogCheck {
  events: number;
  head: Head;
  broken: Break | null;
}

/** Each of the log's rows in its order: nothing missing, nothing altered, each joined to the one before, the counter at its end. */
export async function checkLog(audit: Audit): Promise<LogCheck> {
  let last: LoggedEvent | null = null;
  let events = 0;
  const at = (broken: Break | null): LogCheck => ({ events, head: { seq: last?.seq ?? 0, hash: last?.hash ?? '' }, broken });
  for await (const rows of audit.pages<LoggedEvent>(`SELECT ${eventColumns.join(', ')} FROM event WHERE tenant_id = $1 ORDER BY seq`)) {
    for (const row of rows) {
      const broken = checkEvent(row, last);
      if (broken) return at(broken);
      events += 1;
      last = row;
    }
  }
  return at(await checkCounter(audit, at(null).head));
}

function checkEvent(row: LoggedEvent, before: LoggedEvent | null): Break | null {
  const expected = (before?.seq ?? 0) + 1;
  if (row.seq !== expected) return brokenAt(`event ${expected}`, 'missing', `next is ${placeOf(row)}`);
  if (!algorithms.includes(row.algorithm)) return brokenAt(placeOf(row, 'algorithm'), 'altered', row.algorithm);
  if (row.previous_hash !== (before?.hash ?? '')) return brokenAt(placeOf(row, 'previous_hash'), 'unchained');
  if (hashOfEvent(row) !== row.hash) return brokenAt(placeOf(row, 'hash'), 'altered');
  const isBackwards = before !== null && Date.parse(row.recorded_at) < Date.parse(before.recorded_at) - transactionMs;
  return isBackwards ? brokenAt(placeOf(row, 'recorded_at'), 'backwards', `${before.recorded_at} → ${row.recorded_at}`) : null;
}

/** The counter stands where the log ends: a log whose last rows were cut off ends before it. */
async function checkCounter(audit: Audit, head: Head): Promise<Break | null> {
  const [counter] = await audit.query<{ seq: number; head_hash: string }>('SELECT seq, head_hash FROM tenant_counter WHERE tenant_id = $1');
  if (!counter) return brokenAt(`counter of ${audit.tenantId}`, 'missing');
  if (counter.seq > head.seq) return brokenAt(`event ${head.seq + 1}`, 'missing', `the counter stands at ${counter.seq}`);
  if (counter.seq < head.seq) return brokenAt('tenant_counter, column seq', 'differs', `${counter.seq} ≠ ${head.seq}`);
  return counter.head_hash === head.hash ? null : brokenAt('tenant_counter, column head_hash', 'differs');
}
