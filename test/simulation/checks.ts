import type pg from 'pg';
import { streamKey } from '../../src/domain/command.ts';
import type { Executed } from '../../src/domain/execute.ts';
import { refusalCodes } from '../../src/domain/refusal.ts';
import { canonical } from '../../src/server/hashing.ts';
import type { Result } from '../../src/server/run-command.ts';
import type { LoggedEvent } from '../../src/server/store/event-log.ts';
import type { Foretold } from './foretell.ts';
import type { Model } from './model.ts';
import { ratingsUnseen } from './ratings-check.ts';

/** What must hold after every step. Each check gives a sentence about what does not, or null. */

/** The server did what the rules alone say it would do. */
export function asForetold(foretold: Foretold, result: Result): string | null {
  if (result.kind === 'refused' && !refusalCodes.includes(result.refusal.refused)) return `refused for a reason that is not on the list: ${result.refusal.refused}`;
  const said = foretold.kind === 'refused' ? `refused ${foretold.refusal.refused}` : foretold.kind === 'done' ? `done ${foretold.version}` : foretold.kind;
  const did = result.kind === 'refused' ? `refused ${result.refusal.refused}` : result.kind === 'done' ? `done ${result.version}` : result.kind;
  return said === did ? null : `foretold ${said}, but it was ${did}`;
}

/** Exactly the events the rules lead to, on exactly their streams. */
export function asDecided(outcome: Executed, logged: readonly LoggedEvent[]): string | null {
  const said = outcome.events.map((each) => canonical([streamKey(each.stream.kind, each.stream.id), each.event, each.happenedOn]));
  const did = logged.map((row) => canonical([streamKey(row.stream_kind, row.stream_id), { type: row.type, ...(JSON.parse(row.payload) as object) }, row.happened_on]));
  return canonical(said) === canonical(did) ? null : `decided ${said.join(' ')}, but logged ${did.join(' ')}`;
}

interface StoredRow {
  key: string;
  version: number;
  state: unknown;
}

/** The counter and the rows of some streams, in one statement. */
const storedSql = `SELECT 'counter' AS key, seq AS version, NULL AS state FROM tenant_counter WHERE tenant_id = $1
  UNION ALL SELECT 'matter:' || id, version, state FROM matter WHERE tenant_id = $1 AND id = ANY($2)
  UNION ALL SELECT 'rating:' || id, version, state FROM rating_row WHERE tenant_id = $1 AND id = ANY($2)
  UNION ALL SELECT kind || ':' || id, version, state FROM stream_row WHERE tenant_id = $1 AND id = ANY($2)`;

/** After these events the counter stands where the model says, the rows are the fold of their events, and no unit sees a rating early. */
export async function asStored(auditor: pg.Pool, tenantId: string, model: Model, logged: readonly LoggedEvent[]): Promise<string | null> {
  const touched = [...new Map(logged.map((row) => [streamKey(row.stream_kind, row.stream_id), { kind: row.stream_kind, id: row.stream_id }])).values()];
  const { rows } = await auditor.query<StoredRow>({ name: 'stored', text: storedSql, values: [tenantId, touched.map((each) => each.id)] });
  const stored = new Map(rows.map((row) => [row.key, row]));
  const seq = stored.get('counter')?.version;
  if (seq !== model.seq) return `the log should end at ${model.seq}, but ends at ${seq}`;
  for (const { kind, id } of touched) {
    const row = stored.get(streamKey(kind, id));
    if (row?.version !== model.versionOf(kind, id)) return `${kind} ${id} should be at version ${model.versionOf(kind, id)}, but is at ${row?.version}`;
    if (canonical(row.state) !== canonical(model.stateOf(kind, id))) return `the row of ${kind} ${id} is not the fold of its events`;
    const matter = kind === 'matter' ? model.stateOf('matter', id) : null;
    const seen = matter && ratingsUnseen(matter);
    if (seen) return seen;
  }
  return null;
}
