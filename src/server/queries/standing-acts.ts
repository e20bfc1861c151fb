import { dayOf } from '../../domain/day.ts';
import { mayGive, worldOf } from '../../domain/execute.ts';
import { rulesOf, type Session } from '../../domain/session/session.ts';
import type { States, StreamKind } from '../../domain/streams.ts';
import { sessionInForce, type Context } from '../store/context.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';
import type { Reading } from './reader.ts';

/** Which commands the reader could give on a thing of the register, found by the code that enforces them. */
export type StandingActs = <K extends StreamKind>(kind: K, state: States[K] | null) => string[];

export function standingActs({ actor, now, commands }: Reading, context: Context): StandingActs {
  const mine = [...commands.values()].filter((command) => command.who.includes(actor.role));
  const worldFor = (session: Session | null) =>
    worldOf(actor, now, { state: null, draft: null, others: new Map(), session, rulebook: rulesOf(session), calendar: context.calendar, register: context.register, numbers: new Map() });
  const world = worldFor(sessionInForce(context, dayOf(now)));
  return (kind, state) => {
    const within = state?.kind === 'session' ? worldFor(state) : world;
    const isOpen = (command: (typeof mine)[number]): boolean =>
      command.stream === kind && (state === null ? command.creates !== false : command.creates !== true) && mayGive(command, state, actor, within) === null;
    return mine.filter(isOpen).map((command) => command.name);
  };
}

/** The versions of all streams of a kind, which the folded states do not carry. */
export async function versionsOf(client: TenantClient, kind: StreamKind): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: string; version: number }>('SELECT id, version FROM stream_row WHERE tenant_id = $1 AND kind = $2', [kind]);
  return new Map(rows.map((row) => [row.id, row.version]));
}
