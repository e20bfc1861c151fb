import { systemActor } from '../../domain/actor.ts';
import { dayOf } from '../../domain/day.ts';
import type { Step } from '../../domain/proposal/todos.ts';
import { idOf } from '../hashing.ts';
import { runCommand, type Desk } from '../run-command.ts';
import { contextOf } from '../store/context.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { every } from './every.ts';

/** Nothing becomes true by time alone: each lapse is a command of the system, given once its day has passed. */
const lapses: Partial<Record<Step, string>> = {
  cosign: 'lapse-cosigning',
  'answer-pre-assignment': 'lapse-pre-assignment',
  'close-rating': 'close-rating',
  'confirm-consultation': 'lapse-consultations',
};
/** of one look; the rest waits for the next */
const foundMax = 500;

interface Due {
  matterId: string;
  command: string;
  input: Record<string, unknown>;
}

/** Gives every lapse of a district that is due now; returns how many were accepted. What may not lapse yet is refused and left. */
export async function giveLapses(desk: Desk, tenantId: string): Promise<number> {
  let given = 0;
  for (const { matterId, command, input } of await dueNow(desk, tenantId)) {
    const commandId = idOf(`${matterId}/${command}/${desk.clock()}`, given);
    const result = await runCommand(desk, { tenantId, actor: systemActor, name: command, commandId, id: matterId, input });
    if (result.kind === 'done') given++;
  }
  return given;
}

function dueNow(desk: Desk, tenantId: string): Promise<Due[]> {
  const today = dayOf(desk.clock());
  return readTenant(desk.pool, tenantId, async (client) => {
    // A consultation lapses a week after it was recorded, a day no to-do line knows: the command itself looks.
    const lines = await client.query<{ matter_id: string; step: Step }>(
      "SELECT DISTINCT matter_id, step FROM todo WHERE tenant_id = $1 AND step = ANY($2) AND (due < $3::date OR step = 'confirm-consultation') ORDER BY matter_id, step LIMIT $4",
      [Object.keys(lapses), today, foundMax],
    );
    const { register } = await contextOf(client, desk.scope);
    const gone = [...register.units.values()].filter((unit) => unit.successorId !== null).map((unit) => unit.id);
    const orphans =
      gone.length === 0
        ? []
        : (await client.query<{ matter_id: string }>('SELECT DISTINCT matter_id FROM assignment WHERE tenant_id = $1 AND is_live AND unit_id = ANY($2) ORDER BY matter_id LIMIT $3', [gone, foundMax]))
            .rows;
    return [
      ...lines.rows.map((row) => ({ matterId: row.matter_id, command: lapses[row.step] ?? '', input: {} })),
      // A successor takes over the open assignments with their clocks (semantics: succession).
      ...orphans.map((row) => ({ matterId: row.matter_id, command: 'inherit-assignment', input: {} })),
    ];
  });
}

/** Looks every `everyMs` at all districts until stopped; an error is told and the next look tries again. */
export function watchLapses(desk: Desk, failed: (error: unknown) => void, everyMs = 60_000): { stop: () => Promise<void> } {
  const look = async (): Promise<void> => {
    const { rows } = await desk.pool.query<{ id: string }>('SELECT id FROM tenant ORDER BY id');
    for (const { id } of rows) await giveLapses(desk, id);
  };
  return every(everyMs, look, failed);
}
