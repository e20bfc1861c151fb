import type pg from 'pg';
import type { Actor } from '../../src/domain/actor.ts';
import { streamKey } from '../../src/domain/command.ts';
import type { Executed } from '../../src/domain/execute.ts';
import type { Matter } from '../../src/domain/proposal/matter.ts';
import { stageOf } from '../../src/domain/proposal/stage.ts';
import { sightOf } from '../../src/domain/reading.ts';
import { refusalCodes } from '../../src/domain/refusal.ts';
import type { StreamKind } from '../../src/domain/streams.ts';
import { canonical } from '../../src/server/hashing.ts';
import type { Result } from '../../src/server/run-command.ts';
import type { LoggedEvent } from '../../src/server/store/event-log.ts';
import type { Foretold, Model } from './model.ts';

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

/** The counter stands where the model says, and the rows of these streams are the fold of their events. */
export async function asStored(auditor: pg.Pool, tenantId: string, model: Model, touched: readonly { kind: StreamKind; id: string }[]): Promise<string | null> {
  const { rows } = await auditor.query<StoredRow>({ name: 'stored', text: storedSql, values: [tenantId, touched.map((each) => each.id)] });
  const stored = new Map(rows.map((row) => [row.key, row]));
  const seq = stored.get('counter')?.version;
  if (seq !== model.seq) return `the log should end at ${model.seq}, but ends at ${seq}`;
  for (const { kind, id } of touched) {
    const row = stored.get(streamKey(kind, id));
    if (row?.version !== model.versionOf(kind, id)) return `${kind} ${id} should be at version ${model.versionOf(kind, id)}, but is at ${row?.version}`;
    if (canonical(row.state) !== canonical(model.stateOf(kind, id))) return `the row of ${kind} ${id} is not the fold of its events`;
  }
  return null;
}

const closedStages: readonly string[] = ['closed', 'in-follow-up', 'archived'];
const unitActor = (unitId: string): Actor => ({ role: 'unit-head', personId: null, postId: null, name: '', post: '', unitId, memberId: null, bodyId: null });

/** No unit sees a rating of a matter that is not closed. */
export function ratingsUnseen(matter: Matter): string | null {
  if (closedStages.includes(stageOf(matter))) return null;
  const units = new Set(matter.assignments.map((each) => each.unitId));
  for (const unitId of units) {
    const seen = matter.rounds.find((round) => sightOf(matter, unitActor(unitId), 'ratings', round.number) !== 'hidden');
    if (seen) return `unit ${unitId} sees the ratings of round ${seen.number} of matter ${matter.id} at stage ${stageOf(matter)}`;
  }
  return null;
}
