import { ratingFactsOf } from '../src/domain/facts.ts';
import type { Rulebook } from '../src/domain/rulebook.ts';
import { foldVersion, type States, type StreamKind } from '../src/domain/streams.ts';
import { canonical } from '../src/server/hashing.ts';
import type { Context } from '../src/server/store/context.ts';
import { childRows, matterRow } from '../src/server/store/matter-rows.ts';
import { matterFacts } from '../src/server/store/save-facts.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows waiting to be saved, by table. */
export const tables = ['event', 'content', 'command', 'matter', 'assignment', 'deadline', 'todo', 'matter_fact', 'rating_row', 'rating_fact', 'stream_row', 'publication_decision'] as const;
export type Rows = Record<(typeof tables)[number], Row[]>;
export const noRows = (): Rows => Object.fromEntries(tables.map((table) => [table, []])) as unknown as Rows;

/** A stream as folded so far, with the intervals of what statistics need of it. */
export interface Stream {
  kind: StreamKind;
  id: string;
  version: number;
  state: States[StreamKind];
  facts: FactSpan[];
}

interface FactSpan {
  facts: unknown;
  /** canonical, to see whether anything changed */
  text: string;
  fromSeq: number;
  fromAt: string;
  toSeq: number | null;
  toAt: string | null;
}

/** The interval valid until now ends and a new one begins; a matter's only when its facts changed. */
export function noteFacts(stream: Stream, context: Context, rules: Rulebook, seq: number, at: string): void {
  const { state } = stream;
  const facts = state.kind === 'matter' ? matterFacts(state, context) : ratingFactsOf(state as States['rating'], rules);
  const text = state.kind === 'matter' ? canonical(facts) : '';
  const last = stream.facts.at(-1);
  if (last && state.kind === 'matter' && last.text === text) return;
  if (last) Object.assign(last, { toSeq: seq, toAt: at });
  stream.facts.push({ facts, text, fromSeq: seq, fromAt: at, toSeq: null, toAt: null });
}

export function rowsOfStream(rows: Rows, tenantId: string, stream: Stream, titles: ReadonlyMap<string, string>, context: Context): void {
  const { kind, id, version, state, facts } = stream;
  const row = { tenant_id: tenantId, id, version, fold_version: foldVersion, state };
  const spans = facts.map((span) => ({ tenant_id: tenantId, from_seq: span.fromSeq, to_seq: span.toSeq, from_at: span.fromAt, to_at: span.toAt, facts: span.facts }));
  if (state.kind === 'matter') {
    const reportYear = context.sessions.find((each) => each.id === state.sessionId)?.reportYear ?? 0;
    rows.matter.push({ ...row, ...matterRow(state, titles.get(state.wording.title) ?? '', reportYear) });
    rows.matter_fact.push(...spans.map((span) => ({ ...span, matter_id: id, report_year: reportYear })));
    for (const child of childRows(state)) rows[child.table].push({ tenant_id: tenantId, matter_id: id, ...child.values });
  } else if (kind === 'rating') {
    rows.rating_row.push(row);
    rows.rating_fact.push(...spans.map((span) => ({ ...span, rating_id: id })));
  } else rows.stream_row.push({ ...row, kind });
}
