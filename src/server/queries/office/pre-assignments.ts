import type { z } from 'zod';
import { isOffice } from '../../../domain/actor.ts';
import type { Day } from '../../../domain/day.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { nameOfUnit, type Register } from '../../../domain/register/register.ts';
import { preAssignmentStates, type assignmentViews, type PreAssignmentsView } from '../../../contract/assignment-views.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { dueKey } from '../list/sort-keys.ts';
import { cursor, daysLeft, lightFor, readCursor, scaleOf, scopeOf, totalOf, where, type LightScale } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';
import { textsOf, type ReadText } from '../texts.ts';

type Query = z.output<(typeof assignmentViews)['pre-assignments']['query']>;
type Item = PreAssignmentsView['items'][number];

interface Row {
  id: string;
  version: number;
  slug: string | null;
  title: string;
  proposer_name: string;
  is_key: boolean;
  next_due: Day | null;
  is_paused: boolean;
  state: Matter;
  rank: number;
}

const answers = "m.state #> '{preAssignment,answers}'";
/** The place of a case among `preAssignmentStates`. */
const rank = `CASE WHEN m.stage = 'docketed' THEN 3
  WHEN ${answers} @> '[{"answer":"not-ours"}]' OR ${answers} @> '[{"answer":"agree-but-add"}]' THEN 0
  WHEN jsonb_array_length(${answers}) > jsonb_array_length(m.state #> '{preAssignment,assisting}') + jsonb_array_length(m.state #> '{preAssignment,split}') THEN 1
  ELSE 2 END`;

/** 预交办: every case that waits to be assigned, objections first, with each unit's answer. */
export async function readPreAssignments(reading: Reading, query: Query): Promise<PreAssignmentsView> {
  if (!isOffice(reading.actor)) throw new Unseen();
  const { client, scope } = reading;
  const context = await contextOf(client, scope);
  const filter = where();
  scopeOf(reading.actor, filter);
  filter.sql.push("m.stage IN ('docketed', 'pre-assigned')");
  const counts = await countsOf(reading, filter);
  if (query.state) filter.add((place) => `${rank} = ${place}`, preAssignmentStates.indexOf(query.state));
  const after = placeIn(query.after);
  const at = filter.values.length + 2;
  const beyond = after ? `AND (${rank}, ${dueKey}, m.id) > ($${at}::integer, $${at + 1}::date, $${at + 2}::text)` : '';
  const values = [...filter.values, ...(after ?? []), query.limit + 1];
  const { rows } = await client.query<Row>(
    `SELECT m.id, m.version, m.slug, m.title, m.proposer_name, m.is_key, m.next_due, m.is_paused, m.state, ${rank} AS rank FROM matter m
     WHERE m.tenant_id = $1 AND ${filter.sql.join(' AND ')} ${beyond} ORDER BY rank, ${dueKey}, m.id LIMIT $${values.length + 1}`,
    values,
  );
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  const text = await textsOf(
    client,
    shown.map((row) => row.state.preAssignment),
  );
  const scale = scaleOf(context, reading.now);
  const items = shown.map((row) => itemOf(row, context, scale, text));
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
  return {
    items,
    units: unitsIn(items, context.register),
    counts,
    total: totalOf(query.state ? counts[query.state] : all),
    after: last ? cursor([last.rank, last.next_due ?? '9999-12-31', last.id]) : null,
  };
}

function placeIn(after: string | undefined): unknown[] | null {
  const place = readCursor(after, 3);
  return place && Number.isInteger(place[0]) && /^\d{4}-\d\d-\d\d$/.test(String(place[1])) && typeof place[2] === 'string' ? place : null;
}

async function countsOf({ client }: Reading, filter: ReturnType<typeof where>): Promise<PreAssignmentsView['counts']> {
  const { rows } = await client.query<{ rank: number; count: number }>(
    `SELECT ${rank} AS rank, count(*)::int AS count FROM matter m WHERE m.tenant_id = $1 AND ${filter.sql.join(' AND ')} GROUP BY 1`,
    filter.values,
  );
  const of = (state: Item['state']): number => rows.find((row) => row.rank === preAssignmentStates.indexOf(state))?.count ?? 0;
  return { objected: of('objected'), agreed: of('agreed'), waiting: of('waiting'), 'to-ask': of('to-ask') };
}

function itemOf(row: Row, context: Context, scale: LightScale, text: ReadText): Item {
  const asked = row.state.preAssignment;
  const due = asked ? row.next_due : null;
  return {
    matterId: row.id,
    version: row.version,
    slug: row.slug,
    title: row.title,
    proposer: row.proposer_name,
    isKey: row.is_key,
    state: preAssignmentStates[row.rank] ?? 'to-ask',
    due,
    light: due === null ? 'grey' : lightFor(due, row.is_paused, scale),
    workingDaysLeft: daysLeft(context, due, scale),
    answers: asked ? answersOf(asked, context.register, text) : [],
    division: asked ? { lead: asked.lead, assisting: [...asked.assisting], split: asked.split.map((each) => ({ unitId: each.unitId, suggestions: [...each.suggestions] })) } : null,
  };
}

function answersOf(asked: NonNullable<Matter['preAssignment']>, register: Register, text: ReadText): Item['answers'] {
  const named = [
    { unitId: asked.lead, role: 'lead' as const },
    ...asked.split.map((each) => ({ unitId: each.unitId, role: 'split' as const })),
    ...asked.assisting.map((unitId) => ({ unitId, role: 'assisting' as const })),
  ];
  return named.map(({ unitId, role }) => {
    const said = asked.answers.find((each) => each.unitId === unitId);
    return {
      unitId,
      role,
      answer: said?.answer ?? null,
      otherUnit: said?.otherUnitId ? nameOfUnit(register, said.otherUnitId) : null,
      ground: said?.ground ? text(said.ground) : null,
      on: said?.on ?? null,
    };
  });
}

function unitsIn(items: readonly Item[], register: Register): PreAssignmentsView['units'] {
  const ids = [...new Set(items.flatMap((each) => each.answers.map((answer) => answer.unitId)))];
  return ids.map((id) => ({ id, name: nameOfUnit(register, id) }));
}
