import { mayGive, worldOf } from '../../../domain/execute.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { rulesOf, type Session } from '../../../domain/session/session.ts';
import type { Adopted } from '../../../domain/rulebook.ts';
import type { Context } from '../../store/context.ts';
import type { Reading } from '../reader.ts';

/** The rules a listed case is pinned to. */
export function pinnedRules(matter: Matter, { sessions }: Context): { session: Session | null; rulebook: Adopted } {
  const session = sessions.find((each) => each.id === matter.sessionId) ?? null;
  return { session, rulebook: rulesOf(session, matter.docket?.rulebookVersion) };
}

/** Could this reader give the command on a case of a list? Asked of the command itself; for commands that look at no other stream. */
export function isPossible(name: string, matter: Matter, { actor, now, commands }: Reading, context: Context): boolean {
  const command = commands.get(name);
  const world = worldOf(actor, now, { state: matter, draft: null, others: new Map(), ...pinnedRules(matter, context), calendar: context.calendar, register: context.register, numbers: new Map() });
  return command !== undefined && mayGive(command, matter, actor, world) === null;
}
