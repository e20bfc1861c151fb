import { factsOf, ratingFactsOf } from '../domain/facts.ts';
import type { RatingRound } from '../domain/feedback/rating-round.ts';
import type { Matter } from '../domain/proposal/matter.ts';
import type { Rulebook } from '../domain/rulebook.ts';
import { rulesOf, type Session } from '../domain/session/session.ts';
import type { States, StreamKind } from '../domain/streams.ts';
import { canonical } from './hashing.ts';
import type { LoggedEvent } from './store/event-log.ts';
import { brokenAt, type Break } from './verify-break.ts';
import type { Audit } from './verify-reading.ts';

/** A stream as one act left it. */
interface Point {
  commandId: string;
  at: string;
  state: Matter | RatingRound;
}

interface FactRow {
  id: string;
  from_seq: number;
  to_seq: number | null;
  from_at: string;
  to_at: string | null;
  report_year: number | null;
  facts: unknown;
  command_id: string | null;
}

/** Follows the fold of matters and ratings and compares what statistics read with it: every interval, not only the open one. */
export interface FactCheck {
  note: (row: LoggedEvent, state: States[StreamKind]) => void;
  compare: (kind: StreamKind, ids: readonly string[]) => Promise<Break | null>;
}

export async function factCheck(audit: Audit): Promise<FactCheck> {
  const sessions = new Map((await audit.query<{ id: string; state: Session }>("SELECT id, state FROM stream_row WHERE tenant_id = $1 AND kind = 'session'")).map((row) => [row.id, row.state]));
  const points = new Map<string, Point[]>();
  return {
    note: (row, state) => {
      if (state.kind !== 'matter' && state.kind !== 'rating') return;
      const known = points.get(row.stream_id) ?? [];
      // Several events of one act leave one row.
      if (known.at(-1)?.commandId === row.command_id) known.pop();
      known.push({ commandId: row.command_id, at: row.recorded_at, state });
      points.set(row.stream_id, known);
    },
    compare: async (kind, ids) => {
      if (kind !== 'matter' && kind !== 'rating') return null;
      const rows = await factRows(audit, kind, ids);
      for (const id of ids) {
        const broken = compareFacts(
          id,
          changesOf(points.get(id) ?? [], sessions),
          rows.filter((row) => row.id === id),
          sessions,
        );
        if (broken) return broken;
      }
      points.clear();
      return null;
    },
  };
}

function factRows(audit: Audit, kind: 'matter' | 'rating', ids: readonly string[]): Promise<FactRow[]> {
  const [table, id, year] = kind === 'matter' ? ['matter_fact', 'matter_id', 'f.report_year'] : ['rating_fact', 'rating_id', 'NULL::int'];
  return audit.query<FactRow>(
    `SELECT f.${id} AS id, f.from_seq, f.to_seq, f.from_at, f.to_at, ${year} AS report_year, f.facts, e.command_id FROM ${table} f
     LEFT JOIN event e ON e.tenant_id = $1 AND e.seq = f.from_seq WHERE f.tenant_id = $1 AND f.${id} = ANY($2) ORDER BY f.${id}, f.from_seq`,
    [ids],
  );
}

/** What an act left, with its facts by the rules most likely in force. */
type Changed = Point & { facts: string };

/** A matter's row is only replaced when its facts changed; a rating's always. */
function changesOf(points: readonly Point[], sessions: ReadonlyMap<string, Session>): Changed[] {
  const judged = points.map((point) => ({ ...point, facts: canonical(factsAs(point.state, rulesFor(point.state, sessions)[0] as Rulebook, sessions)) }));
  return judged.filter(({ state, facts }, at) => state.kind === 'rating' || facts !== judged[at - 1]?.facts);
}

function compareFacts(id: string, points: readonly Changed[], rows: readonly FactRow[], sessions: ReadonlyMap<string, Session>): Break | null {
  for (const [at, { state, commandId, at: since, facts }] of points.entries()) {
    const place = `${state.kind}_fact ${id}, interval ${at + 1}`;
    const [row, next] = [rows[at], rows[at + 1]];
    if (!row) return brokenAt(place, 'missing', since);
    if (row.command_id !== commandId) return brokenAt(`${place}, column from_seq`, 'differs', String(row.from_seq));
    if (row.from_at !== since) return brokenAt(`${place}, column from_at`, 'differs', `${since} → ${row.from_at}`);
    if (row.to_seq !== (next?.from_seq ?? null)) return brokenAt(`${place}, column to_seq`, 'differs', `${next?.from_seq ?? null} → ${row.to_seq}`);
    if (row.to_at !== (next?.from_at ?? null)) return brokenAt(`${place}, column to_at`, 'differs', `${next?.from_at ?? null} → ${row.to_at}`);
    if (state.kind === 'matter' && row.report_year !== (sessions.get(state.sessionId)?.reportYear ?? 0)) return brokenAt(`${place}, column report_year`, 'differs');
    const found = canonical(row.facts);
    const isKnown = found === facts || rulesFor(state, sessions).some((rules) => canonical(factsAs(state, rules, sessions)) === found);
    if (!isKnown) return brokenAt(`${place}, column facts`, 'differs');
  }
  return rows.length > points.length ? brokenAt(`${points[0]?.state.kind ?? ''}_fact ${id}, interval ${points.length + 1}`, 'surplus') : null;
}

const factsAs = (state: Matter | RatingRound, rules: Rulebook, sessions: ReadonlyMap<string, Session>): unknown =>
  state.kind === 'matter' ? factsOf(state, rules, sessions.get(state.sessionId)?.reportYear ?? 0) : ratingFactsOf(state, rules);

/** The pinned rules; before docketing those in force then, which is any version of the session's (or of any, for a rating). */
function rulesFor(state: Matter | RatingRound, sessions: ReadonlyMap<string, Session>): Rulebook[] {
  const session = state.kind === 'matter' ? (sessions.get(state.sessionId) ?? null) : null;
  if (state.kind === 'matter' && state.docket) return [rulesOf(session, state.docket.rulebookVersion).rules];
  const every = state.kind === 'matter' ? [session] : [...sessions.values()];
  return [rulesOf(session).rules, ...every.flatMap((each) => [...(each?.rulebooks ?? [])].map(({ rules }) => rules)), rulesOf(null).rules];
}
