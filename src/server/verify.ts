import type pg from 'pg';
import { checkAnchor, type Anchor } from './anchor.ts';
import type { Break } from './verify-break.ts';
import { factCheck } from './verify-facts.ts';
import { checkLog, type Head } from './verify-log.ts';
import { checkCommands, checkNumbers } from './verify-numbers.ts';
import { onSnapshot, type Audit, type Watch } from './verify-reading.ts';
import { compareCounts, compareRows, findStrayRows } from './verify-rows.ts';
import { checkStreams } from './verify-streams.ts';
import { checkContent, checkTextsOf, purgedHashes } from './verify-texts.ts';

export interface Verified {
  tenantId: string;
  ok: boolean;
  events: number;
  streams: number;
  head: Head;
  firstBreak: Break | null;
  seconds: number;
}

interface AuditorPools {
  auditor: pg.Pool;
}

/**
 * Goes through all records of a district as of one moment: the log's chain, its texts, everything that is derived from it,
 * its numbers. Stops at the first place where they disagree. With an anchor, a log that was cut or rewritten as a whole is
 * found too. Memory does not grow with the number of events.
 */
export async function verifyTenant(pools: AuditorPools, tenantId: string, options: { anchor?: Anchor | undefined; watch?: Watch | undefined } = {}): Promise<Verified> {
  const startedAt = performance.now();
  const work = async (audit: Audit): Promise<Verified> => {
    const found = await check(audit, options.anchor);
    return { tenantId, ok: found.firstBreak === null, ...found, seconds: Math.round(performance.now() - startedAt) / 1000 };
  };
  return onSnapshot(pools.auditor, tenantId, work, options.watch);
}

/** All districts of the database, in the order of their names. */
export async function verifyAll(pools: AuditorPools): Promise<Verified[]> {
  const { rows } = await pools.auditor.query<{ id: string }>('SELECT id FROM tenant ORDER BY id');
  const found: Verified[] = [];
  for (const { id } of rows) found.push(await verifyTenant(pools, id));
  return found;
}

async function check(audit: Audit, anchor: Anchor | undefined): Promise<Pick<Verified, 'events' | 'streams' | 'head' | 'firstBreak'>> {
  // First the log itself: what an event says is only worth something once the chain holds.
  const log = await checkLog(audit);
  const seen = { events: log.events, streams: 0, head: log.head };
  const broken = log.broken ?? (anchor ? await checkAnchor(audit, anchor) : null);
  if (broken) return { ...seen, firstBreak: broken };
  const purged = await purgedHashes(audit);
  const lost = await checkContent(audit, purged);
  if (lost) return { ...seen, firstBreak: lost };
  const facts = await factCheck(audit);
  const { streams, broken: strayed } = await checkStreams(audit, {
    fold: facts.note,
    page: (rows) => checkTextsOf(audit, rows, purged),
    batch: async (kind, batch) =>
      (await compareRows(audit, kind, batch)) ??
      facts.compare(
        kind,
        batch.map((each) => each.id),
      ),
  });
  const firstBreak = strayed ?? (await findStrayRows(audit)) ?? (await compareCounts(audit)) ?? (await checkCommands(audit)) ?? (await checkNumbers(audit));
  return { ...seen, streams, firstBreak };
}
