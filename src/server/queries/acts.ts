import { streamKey } from '../../domain/command.ts';
import { mayGive, worldOf, type AnyCommand, type Given } from '../../domain/execute.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { loadRow } from '../store/state-rows.ts';
import type { Situation } from '../store/situation.ts';
import type { Reading } from './reader.ts';

/** `can`: the commands this person could give now, found by the code that enforces them. */
export async function actsFor(reading: Reading, situation: Situation): Promise<string[]> {
  const { actor, now, commands } = reading;
  const others = await principalOf(reading, situation);
  const world = worldOf(actor, now, { ...situation.given, others, numbers: new Map() });
  const isOpen = (command: AnyCommand): boolean => command.stream === 'matter' && command.creates === false && mayGive(command, situation.main.state, actor, world) === null;
  return [...commands.values()].filter(isOpen).map((command) => command.name);
}

/** A merged matter is answered by its principal: what can be done on it depends on that one too. */
async function principalOf({ client }: Reading, situation: Situation): Promise<Given['others']> {
  const id = (situation.main.state as Matter | null)?.mergedInto;
  if (!id) return new Map();
  const { state, version } = await loadRow(client, 'matter', id);
  return state ? new Map([[streamKey('matter', id), { state, version }]]) : new Map();
}
