import { isCommittee, type Actor } from '../../domain/actor.ts';
import { dayOf } from '../../domain/day.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { sightOf } from '../../domain/reading.ts';
import { actorOf, postsOn } from '../../domain/register/actor-of.ts';
import type { LiveAct } from '../../contract/live.ts';
import { mayKnow } from '../queries/case-history.ts';
import type { Desk } from '../run-command.ts';
import { contextOf } from '../store/context.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';

/** Somebody who is told, and up to which place in the log he has been. */
export interface LiveReader {
  personId: string;
  postId: string;
  /** the district's sequence; never leaves the server, for it counts what some readers must not know of */
  place: number;
  isReady: boolean;
}

interface Row {
  stream_kind: 'matter' | 'rating';
  stream_id: string;
  version: number;
  seq: number;
  type: string;
  payload: string;
  recorded_at: string;
  actor_person_id: string | null;
  actor_name: string;
  actor_post: string;
  actor_role: string;
}

interface Case {
  id: string;
  slug: string | null;
  version: number;
  state: Matter;
}

export interface Told<R> {
  to: R;
  content: LiveAct;
  /** by which the reader can go on later; none where it could tell of a rating */
  id: string | undefined;
}

const eventsPerStep = 200;
/** A window that missed more than this reads everything anew instead. */
const missedMax = 300;

/** What each reader is told of the events after his place, which moves on. `gone`: whose post is over. */
export async function actsSince<R extends LiveReader>(client: TenantClient, desk: Desk, readers: readonly R[]): Promise<{ acts: Told<R>[]; gone: Set<R> }> {
  const end = await endOf(client);
  const actors = await actorsOf(client, desk, readers);
  const acts: Told<R>[] = [];
  let from = Math.min(...readers.map((each) => each.place));
  while (from < end) {
    const { rows } = await client.query<Row>(
      `SELECT stream_kind, stream_id, version, seq, type, payload, recorded_at, actor_person_id, actor_name, actor_post, actor_role FROM event
       WHERE tenant_id = $1 AND stream_kind IN ('matter', 'rating') AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT ${eventsPerStep}`,
      [from, end],
    );
    const cases = await casesOf(client, rows);
    for (const row of rows) {
      const found = cases.get(caseIdOf(row));
      for (const [reader, actor] of found ? actors : []) if (found && row.seq > reader.place && isTold(row, found.state, actor)) acts.push({ to: reader, ...told(row, found, actor) });
    }
    from = rows.length < eventsPerStep ? end : (rows.at(-1)?.seq ?? end);
  }
  for (const reader of readers) reader.place = Math.max(reader.place, end);
  return { acts, gone: new Set(readers.filter((each) => !actors.has(each))) };
}

/** An act on the ratings reaches the committee only, whatever else somebody may be; all else follows the reading matrix. */
function isTold(row: Row, matter: Matter, actor: Actor): boolean {
  if (sightOf(matter, actor, 'case') === 'hidden') return false;
  return row.stream_kind === 'matter' ? mayKnow(row, matter, actor) : isCommittee(actor);
}

function told(row: Row, matter: Case, actor: Actor): Omit<Told<unknown>, 'to'> {
  const isOfMatter = row.stream_kind === 'matter';
  return {
    content: {
      caseId: matter.id,
      slug: matter.slug,
      version: isOfMatter ? row.version : matter.version,
      type: row.type,
      name: row.actor_name,
      post: row.actor_post,
      at: row.recorded_at,
      isOwn: row.actor_person_id !== null && row.actor_person_id === actor.personId,
    },
    id: isOfMatter ? `${row.stream_id}.${row.version}` : undefined,
  };
}

const caseIdOf = (row: Row): string => (row.stream_kind === 'matter' ? row.stream_id : ((JSON.parse(row.payload) as { matterId?: string }).matterId ?? ''));

async function casesOf(client: TenantClient, rows: readonly Row[]): Promise<Map<string, Case>> {
  const ids = [...new Set(rows.map(caseIdOf))];
  if (ids.length === 0) return new Map();
  const { rows: cases } = await client.query<Case>('SELECT id, slug, version, state FROM matter WHERE tenant_id = $1 AND id = ANY($2)', [ids]);
  return new Map(cases.map((each) => [each.id, each]));
}

async function actorsOf<R extends LiveReader>(client: TenantClient, desk: Desk, readers: readonly R[]): Promise<Map<R, Actor>> {
  const { register } = await contextOf(client, desk.scope);
  const today = dayOf(desk.clock());
  const found = new Map<R, Actor>();
  for (const reader of readers) {
    const person = register.persons.get(reader.personId);
    const post = person && !person.isDisabled ? postsOn(person, today).find((each) => each.id === reader.postId) : undefined;
    if (person && post) found.set(reader, actorOf(person, post, register));
  }
  return found;
}

async function endOf(client: TenantClient): Promise<number> {
  const { rows } = await client.query<{ seq: number }>('SELECT seq FROM tenant_counter WHERE tenant_id = $1');
  return rows[0]?.seq ?? 0;
}

/**
 * Where a window begins: at the end of the log, or after the last message it had, if the reader may still read that case and
 * has not missed too much. Only events of matters are looked for and counted: ratings change nothing of the answer.
 */
export async function startOf(client: TenantClient, desk: Desk, reader: LiveReader, after: string | null): Promise<{ place: number; isCaughtUp: boolean }> {
  const end = await endOf(client);
  const last = /^(.{1,64})\.(\d{1,9})$/.exec(after ?? '');
  const actor = (await actorsOf(client, desk, [reader])).get(reader);
  if (!last || !actor) return { place: end, isCaughtUp: false };
  const [matterId, version] = [last[1] ?? '', Number(last[2])];
  const { rows } = await client.query<{ seq: number; state: Matter }>(
    "SELECT e.seq, m.state FROM event e JOIN matter m ON m.tenant_id = $1 AND m.id = e.stream_id WHERE e.tenant_id = $1 AND e.stream_kind = 'matter' AND e.stream_id = $2 AND e.version = $3",
    [matterId, version],
  );
  const found = rows[0];
  if (!found || sightOf(found.state, actor, 'case') === 'hidden') return { place: end, isCaughtUp: false };
  const { rows: missed } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM event WHERE tenant_id = $1 AND stream_kind = 'matter' AND seq > $2 LIMIT ${missedMax + 1}) e`,
    [found.seq],
  );
  return (missed[0]?.count ?? 0) > missedMax ? { place: end, isCaughtUp: false } : { place: found.seq, isCaughtUp: true };
}
