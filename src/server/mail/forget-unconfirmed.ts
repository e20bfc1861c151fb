import { randomUUID } from 'node:crypto';
import { systemActor } from '../../domain/actor.ts';
import { addDays, dayOf } from '../../domain/day.ts';
import { confirmedWithinDays, type Subscription } from '../../domain/public/subscription.ts';
import { runCommand, type Desk } from '../run-command.ts';
import { readTenant } from '../store/tenant-transaction.ts';

const forgottenMax = 200; // of one look; the rest waits for the next

/** Addresses that somebody typed and nobody confirmed are erased after some days, by a command of the system. */
export async function forgetUnconfirmed(desk: Desk): Promise<void> {
  const until = addDays(dayOf(desk.clock()), -confirmedWithinDays);
  const { rows: districts } = await desk.pool.query<{ id: string }>('SELECT id FROM tenant ORDER BY id');
  for (const { id: tenantId } of districts) {
    const { rows } = await readTenant(desk.pool, tenantId, (client) =>
      client.query<{ state: Subscription }>(
        "SELECT s.state FROM public_entry e JOIN stream_row s ON s.tenant_id = $1 AND s.kind = 'subscription' AND s.id = e.id WHERE e.tenant_id = $1 AND e.kind = 'subscription' AND e.status = 'asked' AND e.at < $2 ORDER BY e.at, e.id LIMIT $3",
        [until, forgottenMax],
      ),
    );
    for (const { state } of rows) await runCommand(desk, { tenantId, actor: systemActor, name: 'unsubscribe', commandId: randomUUID(), id: state.id, input: { tokenHash: state.tokenHash } });
  }
}
