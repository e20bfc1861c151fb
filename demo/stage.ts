import type { Actor } from '../src/domain/actor.ts';
import { systemActor } from '../src/domain/actor.ts';
import type { Instant } from '../src/domain/day.ts';
import type { Matter } from '../src/domain/proposal/matter.ts';
import { actorOf } from '../src/domain/register/actor-of.ts';
import type { Register } from '../src/domain/register/register.ts';
import type { Session } from '../src/domain/session/session.ts';
import { idOf } from '../src/server/hashing.ts';
import { runCommand, type Desk } from '../src/server/run-command.ts';
import { contextOf } from '../src/server/store/context.ts';
import { prepareLetter } from '../src/server/letters.ts';
import { keepFile } from '../src/server/store/files.ts';
import { loadRow } from '../src/server/store/state-rows.ts';
import { readTenant, withTenant } from '../src/server/store/tenant-transaction.ts';
import { scanOf } from './scan.ts';
import { commandIdOf } from './seed.ts';

/** Where the year is played: commands on a virtual clock, nothing else. */
export interface Stage {
  desk: Desk;
  tenantId: string;
  /** gives a command and returns the id of its stream; a step of an earlier, broken-off run is passed over */
  act: (step: string, name: string, actor: Actor, input: unknown, id?: string) => Promise<string>;
  /** somebody of the cast by key, acting in the post the demo gave them */
  who: (key: string) => Promise<Actor>;
  member: (name: string) => Promise<Actor>;
  unit: (code: string) => string;
  register: () => Promise<Register>;
  session: () => Promise<Session>;
  matter: (id: string) => Promise<Matter>;
  /** renders the letter of the reply at hand, keeps it, and returns its hash */
  letter: (matterId: string, assignmentId: string, officeClass: string) => Promise<string>;
  /** a scan as it would come from the office's machine; returns its hash */
  scan: (title: string) => Promise<string>;
  turnTo: (instant: Instant) => void;
  given: () => number;
}

export const personId = (key: string): string => idOf(commandIdOf(`person/${key}`), 0);
export const unitId = (code: string): string => idOf(commandIdOf(`unit/${code}`), 0);
export const matterId = (key: string): string => idOf(commandIdOf(`${key}/draft`), 0);

export async function openStage(makeDesk: (clock: () => Instant) => Desk, tenantId: string): Promise<Stage> {
  let now: Instant = '2023-12-18T01:00:00.000Z';
  const desk = makeDesk(() => now);
  const done = await stepsDone(desk, tenantId);
  let count = 0;
  const read = <T>(work: (client: Parameters<Parameters<typeof readTenant>[2]>[0]) => Promise<T>): Promise<T> => readTenant(desk.pool, tenantId, work);
  const register = async (): Promise<Register> => (await read((client) => contextOf(client, desk.scope))).register;
  return {
    desk,
    tenantId,
    register,
    unit: unitId,
    turnTo: (instant) => {
      now = instant;
    },
    given: () => count,
    act: async (step, name, actor, input, id) => {
      const commandId = commandIdOf(step);
      if (done.has(commandId)) return id ?? idOf(commandId, 0);
      const result = await runCommand(desk, { tenantId, actor, name, commandId, id, input });
      if (result.kind !== 'done') throw new Error(`the demo year stopped at ${step} (${name}, ${now}): ${JSON.stringify(result)}`);
      count++;
      return result.id;
    },
    who: async (key) => (key === 'system' ? systemActor : acting(await register(), personId(key), key)),
    member: async (name) => {
      const all = await register();
      const member = [...all.members.values()].find((each) => each.name === name);
      return acting(all, member?.personId ?? '', name);
    },
    session: async () => {
      const [session] = (await read((client) => contextOf(client, desk.scope))).sessions;
      if (!session) throw new Error('the demo has no session yet');
      return session;
    },
    matter: async (id) => (await read((client) => loadRow(client, 'matter', id))).state as Matter,
    letter: async (matter, assignmentId, officeClass) => (await prepareLetter({ pool: desk.pool, scope: desk.scope, tenantId, now }, matter, assignmentId, { officeClass, openness: 'full' })).hash,
    scan: async (title) => withTenant(desk.pool, tenantId, (client) => keepFile(client, scanOf(title), 'image/png', `${title}.png`)),
  };
}

function acting(register: Register, id: string, key: string): Actor {
  const person = register.persons.get(id);
  const post = person?.posts[0];
  if (!person || !post) throw new Error(`nobody sits at ${key}`);
  return actorOf(person, post, register);
}

/** Commands already given, so that a resumed run goes on where the broken one stopped. */
async function stepsDone(desk: Desk, tenantId: string): Promise<Set<string>> {
  const { rows } = await readTenant(desk.pool, tenantId, (client) => client.query<{ command_id: string }>('SELECT command_id FROM command WHERE tenant_id = $1'));
  return new Set(rows.map((row) => row.command_id));
}
