import type { Calendar } from '../../domain/calendar.ts';
import { plainCalendar } from '../../domain/calendar.ts';
import type { Body, Member, Person, Register, Unit } from '../../domain/register/register.ts';
import type { CalendarState } from '../../domain/session/events.ts';
import type { Session } from '../../domain/session/session.ts';
import type { StreamKind } from '../../domain/streams.ts';
import type { TenantClient } from './tenant-transaction.ts';

/** What nearly every command and view needs of a district: its units and people, sessions and calendar. */
export interface Context {
  version: number;
  register: Register;
  sessions: readonly Session[];
  calendar: Calendar;
}

/** Kinds whose streams make up the context; a change of one of them makes the next reader load it again. */
export const contextKinds: readonly StreamKind[] = ['unit', 'member', 'body', 'person', 'session', 'calendar'];

const known = new Map<string, Context>();
const tenantsKept = 200;

/** The context of the tenant as of this transaction: one cheap query when nothing of it changed since last time. */
export async function contextOf(client: TenantClient, scope: string): Promise<Context> {
  const { rows } = await client.query<{ context_version: number }>('SELECT context_version FROM tenant_counter WHERE tenant_id = $1');
  return contextAt(client, scope, rows[0]?.context_version ?? 0);
}

/** `scope` tells databases apart in one process (tests); `version` was read in the same transaction. */
export async function contextAt(client: TenantClient, scope: string, version: number): Promise<Context> {
  const key = `${scope}/${client.tenantId}`;
  const kept = known.get(key);
  if (kept?.version === version) return kept;
  const { rows } = await client.query<{ kind: StreamKind; id: string; state: unknown }>('SELECT kind, id, state FROM stream_row WHERE tenant_id = $1 AND kind = ANY($2) ORDER BY id', [contextKinds]);
  const context = build(rows, version);
  if (known.size >= tenantsKept) known.delete(known.keys().next().value ?? '');
  known.set(key, context);
  return context;
}

function build(rows: readonly { kind: StreamKind; id: string; state: unknown }[], version: number): Context {
  const of = <T>(kind: StreamKind): Map<string, T> => new Map(rows.filter((row) => row.kind === kind).map((row) => [row.id, row.state as T]));
  return {
    version,
    register: { units: of<Unit>('unit'), members: of<Member>('member'), bodies: of<Body>('body'), persons: of<Person>('person') },
    sessions: [...of<Session>('session').values()].toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1)),
    calendar: [...of<CalendarState>('calendar').values()][0] ?? plainCalendar,
  };
}

/** The session new matters belong to: the latest one opened by the day. */
export const sessionInForce = (context: Context, today: string): Session | null => context.sessions.findLast((each) => each.opensOn <= today || each.closedOn === null) ?? null;
