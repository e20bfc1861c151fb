import { adminRoles, isCommittee, isOffice, roles } from '../../../domain/actor.ts';
import { stages } from '../../../domain/proposal/stage.ts';
import { fields, matrix, phases, relations } from '../../../domain/reading.ts';
import { areaOf } from '../../../messages/words.ts';
import type { View } from '../../../contract/routes.ts';
import { rehearseAll } from '../../rehearsal/rehearsed.ts';
import { Unseen, type Reading } from '../reader.ts';

let rehearsed: ReturnType<typeof rehearseAll> | undefined;

/** 角色权限: who may give which command, at which stage, and who reads what; asked of the code that enforces it, like docs/generated/permissions.md. */
export function readPermissions({ actor, commands }: Reading): Promise<View<'permissions'>> {
  if (!adminRoles.includes(actor.role) && !isCommittee(actor) && !isOffice(actor)) return Promise.reject(new Unseen());
  // The rules are the program's own: they do not change while it runs.
  rehearsed ??= rehearseAll();
  const { able } = rehearsed;
  return Promise.resolve({
    roles: [...roles],
    stages: [...stages],
    commands: [...commands.values()].map(({ name, who }) => ({
      name,
      area: areaOf(name),
      who: [...who],
      able: Object.fromEntries([...(able.get(name) ?? [])].filter(([, by]) => by.length > 0).map(([stage, by]) => [stage ?? '', [...by]])),
    })),
    reading: { phases: [...phases], relations: [...relations], fields: fields.map((field) => ({ field, by: matrix[field] })) },
  });
}
