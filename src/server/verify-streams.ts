import { evolve, type States, type StreamKind } from '../domain/streams.ts';
import { byOf, eventColumns, eventOf, type LoggedEvent } from './store/event-log.ts';
import { brokenAt, placeOf, type Break } from './verify-break.ts';
import type { Audit } from './verify-reading.ts';

/** A stream folded again from its events. */
export interface Refolded {
  kind: StreamKind;
  id: string;
  version: number;
  state: States[StreamKind];
}

export interface StreamCheck {
  streams: number;
  broken: Break | null;
}

const batchSize = 200;

export interface Comparisons {
  /** each event with the state it leads to */
  fold: (row: LoggedEvent, state: States[StreamKind]) => void;
  page: (rows: readonly LoggedEvent[]) => Promise<Break | null>;
  batch: (kind: StreamKind, batch: readonly Refolded[]) => Promise<Break | null>;
}

/** Folds every stream from its first event and hands them over in batches of one kind, to be compared with what is stored. */
export async function checkStreams(audit: Audit, compare: Comparisons): Promise<StreamCheck> {
  let batch: Refolded[] = [];
  let current: Refolded | null = null;
  let streams = 0;
  const flush = async (): Promise<Break | null> => {
    const ready = batch;
    batch = [];
    const kind = ready[0]?.kind;
    return kind === undefined ? null : compare.batch(kind, ready);
  };
  for await (const rows of audit.pages<LoggedEvent>(`SELECT ${eventColumns.join(', ')} FROM event WHERE tenant_id = $1 ORDER BY stream_kind, stream_id, version`)) {
    const lost = await compare.page(rows);
    if (lost) return { streams, broken: lost };
    for (const row of rows) {
      const next: Refolded | Break = step(row, current);
      if ('where' in next) return { streams, broken: next };
      if (next.version === 1) {
        streams += 1;
        if (current) batch.push(current);
        if (batch.length >= batchSize || (current && current.kind !== next.kind)) {
          const broken = await flush();
          if (broken) return { streams, broken };
        }
      }
      compare.fold(row, next.state);
      current = next;
    }
  }
  if (current) batch.push(current);
  return { streams, broken: await flush() };
}

/** The stream after one more row; a row of another stream begins that one. */
function step(row: LoggedEvent, current: Refolded | null): Refolded | Break {
  const isSame = current !== null && current.kind === row.stream_kind && current.id === row.stream_id;
  const expected = isSame ? current.version + 1 : 1;
  if (row.version !== expected) return brokenAt(`${row.stream_kind} ${row.stream_id}, version ${expected}`, 'gap', `next is ${placeOf(row)}`);
  try {
    const state = evolve(row.stream_kind, (isSame ? current.state : null) as never, eventOf(row) as never, byOf(row), row.stream_id);
    return { kind: row.stream_kind, id: row.stream_id, version: row.version, state };
  } catch (error) {
    return brokenAt(placeOf(row), 'unfoldable', error instanceof Error ? error.message : String(error));
  }
}
