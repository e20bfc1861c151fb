import type { z } from 'zod';
import { isCommittee, isOffice } from '../../../domain/actor.ts';
import { dayOf, type Day } from '../../../domain/day.ts';
import { archiveCheck, type PieceFound } from '../../../domain/proposal/archive-pieces.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import { archiveFilters, type archiveQuery, type ArchiveView } from '../../../contract/follow-up-views.ts';
import { contextOf, sessionInForce, type Context } from '../../store/context.ts';
import { cursor, readCursor, totalOf } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';
import { isPossible, pinnedRules } from './possible-act.ts';

type Query = z.output<typeof archiveQuery>;
type Filter = (typeof archiveFilters)[number];

interface Row {
  id: string;
  version: number;
  slug: string | null;
  title: string;
  proposer_name: string;
  lead_unit_id: string | null;
  result_class: string | null;
  stage: string;
  closed_on: Day | null;
  archived_on: Day | null;
  state: Matter;
}

interface Volume {
  row: Row;
  pieces: readonly PieceFound[];
  mayArchive: boolean;
  state: Filter;
}

/** Closed cases of one year: more than any district has. */
const casesMax = 5000;

/** 归档: the closed cases of a year in the order of their numbers, each with what its file holds and lacks. */
export async function readArchive(reading: Reading, query: Query): Promise<ArchiveView> {
  const { client, scope, actor, now } = reading;
  if (!isOffice(actor) && !isCommittee(actor)) throw new Unseen();
  const context = await contextOf(client, scope);
  const years = [...new Set(context.sessions.map((each) => each.reportYear))].toSorted((a, b) => b - a);
  const year = query.year ?? sessionInForce(context, dayOf(now))?.reportYear ?? null;
  const { rows } = await client.query<Row>(
    `SELECT m.id, m.version, m.slug, m.title, m.proposer_name, m.lead_unit_id, m.result_class, m.stage, m.state, (m.state #>> '{closed,on}')::date AS closed_on, (m.state ->> 'archivedOn')::date AS archived_on
     FROM matter m WHERE m.tenant_id = $1 AND m.report_year = $2 AND m.stage IN ('closed', 'in-follow-up', 'archived') ORDER BY coalesce(m.serial, 0), m.id LIMIT ${casesMax}`,
    [year ?? 0],
  );
  const volumes = rows.map((row) => volumeOf(row, reading, context));
  const wanted = volumes.filter((each) => query.state === undefined || each.state === query.state);
  const after = readCursor(query.after, 1)?.[0];
  const start = after === undefined ? 0 : wanted.findIndex((each) => each.row.id === after) + 1;
  const page = wanted.slice(start, start + query.limit);
  const last = start + query.limit < wanted.length ? page.at(-1) : undefined;
  return {
    year,
    years,
    items: page.map((each) => itemOf(each, context)),
    counts: Object.fromEntries(archiveFilters.map((state) => [state, volumes.filter((each) => each.state === state).length])) as ArchiveView['counts'],
    total: totalOf(wanted.length),
    after: last ? cursor([last.row.id]) : null,
  };
}

function volumeOf(row: Row, reading: Reading, context: Context): Volume {
  const { state: matter } = row;
  const pieces = archiveCheck(matter, pinnedRules(matter, context).rulebook.rules);
  const mayArchive = isPossible('archive-proposal', matter, reading, context);
  const isComplete = pieces.every((each) => each.isThere);
  return { row, pieces, mayArchive, state: matter.archivedOn !== null ? 'archived' : mayArchive && isComplete ? 'ready' : 'lacking' };
}

function itemOf({ row, pieces, mayArchive }: Volume, { register }: Context): ArchiveView['items'][number] {
  return {
    matterId: row.id,
    version: row.version,
    slug: row.slug,
    number: row.state.docket?.number ?? null,
    title: row.title,
    proposer: row.proposer_name,
    unit: row.lead_unit_id ? nameOfUnit(register, row.lead_unit_id) : null,
    resultClass: row.state.revisedClass?.to ?? row.result_class,
    stage: row.stage,
    closedOn: row.closed_on,
    archivedOn: row.archived_on,
    pieces: pieces.map((each) => ({ ...each })),
    mayArchive,
  };
}
