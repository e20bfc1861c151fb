import { dayOf } from '../../domain/day.ts';
import type { Desk } from '../run-command.ts';
import { readTenant } from '../store/tenant-transaction.ts';

/** Counts the changes of what the public of a district reads; another value, and pages are made anew. */
export interface PublicCounter {
  of(tenantId: string): Promise<string>;
  /** something was done in the district by this process */
  forget(tenantId: string): void;
}

/** What other processes did is seen after this at the latest. */
const keptMs = 1000;
const tenantsKept = 500;

interface Kept {
  value: string;
  readAt: number;
}

/**
 * Changes of published cases, of notices and reports, and of the names of units and sessions. Nothing else moves it: not
 * what happens to a case behind the desks, and no rating.
 */
export function publicCounter({ pool, clock }: Desk): PublicCounter {
  const known = new Map<string, Kept>();
  const read = async (tenantId: string): Promise<string> => {
    const { rows } = await readTenant(pool, tenantId, (client) =>
      client.query<{ value: string }>(
        `SELECT concat_ws('.', coalesce((SELECT max(seq) FROM publication_change WHERE tenant_id = $1), 0),
           coalesce((SELECT sum(version) FROM stream_row WHERE tenant_id = $1 AND kind IN ('notice', 'report', 'topic')), 0),
           coalesce((SELECT context_version FROM tenant_counter WHERE tenant_id = $1), 0)) AS value`,
      ),
    );
    return rows[0]?.value ?? '';
  };
  return {
    of: async (tenantId) => {
      const kept = known.get(tenantId);
      if (kept && Date.now() - kept.readAt < keptMs) return `${kept.value}.${dayOf(clock())}`;
      const asked: Kept = { value: '', readAt: 0 };
      if (known.size >= tenantsKept) known.clear();
      known.set(tenantId, asked);
      asked.value = await read(tenantId);
      asked.readAt = Date.now();
      return `${asked.value}.${dayOf(clock())}`;
    },
    forget: (tenantId) => void known.delete(tenantId),
  };
}
