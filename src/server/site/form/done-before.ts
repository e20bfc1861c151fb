import type { CommandDone } from '../../../contract/routes.ts';
import type { Asker } from '../../http/who.ts';
import { readTenant } from '../../store/tenant-transaction.ts';
import type { Visit } from '../frame/visit.ts';
import type { CommandTask } from './command-task.ts';
import { control } from './posted.ts';

/**
 * The second press of a slow phone: the act is not possible any more because this very form, sent by this very person, has done
 * it. Null where that is not so, and then the refusal stands.
 */
export async function doneBefore({ room, district }: Visit, who: Asker, { command, file }: CommandTask, posted: URLSearchParams): Promise<CommandDone | null> {
  if (file === null || file.can.includes(command)) return null;
  const { rows } = await readTenant(room.desk.pool, district.id, (client) =>
    client.query<{ stream_id: string; version: number }>('SELECT stream_id, version FROM command WHERE tenant_id = $1 AND command_id = $2 AND name = $3 AND actor_person_id = $4', [
      posted.get(control.commandId) ?? '',
      command,
      who.actor.personId,
    ]),
  );
  const found = rows[0];
  return found ? { id: found.stream_id, version: found.version, isRepeat: true } : null;
}
