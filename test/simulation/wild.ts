import { systemActor } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import type { AnyCommand } from '../../src/domain/execute.ts';
import type { StreamKind } from '../../src/domain/streams.ts';
import type { Request } from '../../src/server/run-command.ts';
import { sceneOf, type Chooser } from './chooser.ts';
import { inputFor } from './inputs.ts';
import { garbage } from './words.ts';

const all = [...commands.values()];

/** Any command by anybody about anything, a part of it nonsense. */
export function wildRequest(from: Chooser): Request {
  const { chance, model, now, tenantId } = from;
  const command = chance.pick(all) as AnyCommand;
  const actors = model.actors(now);
  const able = actors.filter((each) => command.who.includes(each.role));
  const actor = (chance.yes(0.7) ? chance.pick(able) : undefined) ?? chance.pick(actors) ?? systemActor;
  const id = wildId(from, command);
  const made = inputFor(sceneOf(from, command, actor, id, 0.15));
  const input = chance.yes(0.03) ? garbage(chance) : chance.yes(0.05) ? { ...made, surplus: 1 } : made;
  return {
    tenantId,
    actor,
    name: chance.yes(0.99) ? command.name : 'no-such-command',
    commandId: chance.uuid(),
    input,
    ...(id === null ? {} : { id }),
    ...(chance.yes(0.1) ? { version: chance.int(0, 30) } : {}),
  };
}

function wildId({ chance, model }: Chooser, command: AnyCommand): string | null {
  if (command.creates !== false && chance.yes(0.6)) return null;
  const kinds: readonly StreamKind[] = chance.yes(0.92) ? [command.stream] : ['unit', 'session', 'rating'];
  const known = model.idsOf(chance.pick(kinds) ?? command.stream);
  return chance.yes(0.9) ? (chance.pick(known) ?? 'none') : chance.pickFrom(['none', 'calendar', '__proto__', chance.uuid()]);
}
