import { isRefusal } from '../../domain/refusal.ts';
import { mayGive, worldOf, type AnyCommand } from '../../domain/execute.ts';
import type { Situation } from '../store/situation.ts';
import type { Reading } from './reader.ts';

/** `can`: the commands this person could give now, found by the code that enforces them. */
export function actsFor(reading: Reading, situation: Situation): string[] {
  const { actor, now, commands } = reading;
  const world = worldOf(actor, now, { ...situation.given, others: new Map(), numbers: new Map() });
  return [...commands.values()].filter((command) => command.stream === 'matter' && command.creates === false && isOpen(command)).map((command) => command.name);

  function isOpen(command: AnyCommand): boolean {
    return !isRefusal(mayGive(command, situation.main.state, actor, world));
  }
}
