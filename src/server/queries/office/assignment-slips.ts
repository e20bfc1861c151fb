import type { z } from 'zod';
import { isOffice } from '../../../domain/actor.ts';
import type { Day } from '../../../domain/day.ts';
import { openReturn } from '../../../domain/proposal/parts.ts';
import type { Assignment, Matter } from '../../../domain/proposal/matter.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import type { assignmentViews, AssignmentSlipsView } from '../../../contract/assignment-views.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { Unseen, type Reading } from '../reader.ts';
import { textsOf, type ReadText } from '../texts.ts';
import { isPossible } from './possible-act.ts';

type Query = z.output<(typeof assignmentViews)['assignment-slips']['query']>;
type Part = AssignmentSlipsView['units'][number]['parts'][number];

interface Row {
  id: string;
  slug: string | null;
  title: string;
  proposer_name: string;
  is_key: boolean;
  state: Matter;
}

const daysShown = 60;
const casesMax = 500;

/** 交办单: what went out on a day, by unit. Each part has started one of these two clocks on the day it was assigned. */
const started = "d.tenant_id = $1 AND d.rule IN ('reply', 'opinion')";

export async function readAssignmentSlips(reading: Reading, query: Query): Promise<AssignmentSlipsView> {
  if (!isOffice(reading.actor)) throw new Unseen();
  const { client, scope } = reading;
  const days = await client.query<{ on: Day; parts: number }>(
    `SELECT d.start_on AS on, count(DISTINCT d.assignment_id)::int AS parts FROM deadline d WHERE ${started} GROUP BY d.start_on ORDER BY d.start_on DESC LIMIT ${daysShown}`,
  );
  const on = query.on ?? days.rows[0]?.on ?? null;
  if (on === null) return { on, days: [], units: [], isMore: false };
  const { rows } = await client.query<Row>(
    `SELECT m.id, m.slug, m.title, m.proposer_name, m.is_key, m.state FROM matter m
     WHERE m.tenant_id = $1 AND m.id IN (SELECT d.matter_id FROM deadline d WHERE ${started} AND d.start_on = $2::date) ORDER BY m.report_year, m.serial, m.id LIMIT $3`,
    [on, casesMax + 1],
  );
  const context = await contextOf(client, scope);
  const text = await textsOf(
    client,
    rows.map((row) => row.state.wording.suggestions),
  );
  const parts = rows.slice(0, casesMax).flatMap((row) => partsOf(row, on, reading, context, text));
  const wanted = parts.filter(({ unitId }) => query.unit === undefined || unitId === query.unit);
  const unitIds = [...new Set(wanted.map((each) => each.unitId))];
  return {
    on,
    days: days.rows,
    units: unitIds.map((id) => ({ unit: { id, name: nameOfUnit(context.register, id) }, parts: wanted.filter((each) => each.unitId === id).map((each) => each.part) })),
    isMore: rows.length > casesMax,
  };
}

function partsOf(row: Row, on: Day, reading: Reading, context: Context, text: ReadText): { unitId: string; part: Part }[] {
  const { state: matter } = row;
  // Of a sealed case only that it exists is known here.
  const textOf: ReadText = matter.isSealed ? () => '—' : text;
  const mayWithdraw = isPossible('withdraw-act', matter, reading, context);
  return matter.assignments
    .filter((part) => part.assigned.on === on)
    .map((part) => ({
      unitId: part.unitId,
      part: {
        assignmentId: part.id,
        matterId: row.id,
        slug: row.slug,
        number: matter.docket?.number ?? null,
        title: row.title,
        proposer: row.proposer_name,
        isKey: row.is_key,
        role: part.role,
        suggestions: part.suggestions.map((number) => ({ number, text: textOf(matter.wording.suggestions[number - 1] ?? '') })),
        state: stateOf(part),
        dues: matter.deadlines.filter((each) => each.assignmentId === part.id && each.round === part.round && !each.isVoid).map(({ rule, due }) => ({ rule, due })),
        mayWithdraw: mayWithdraw && part.endedOn === null,
      },
    }));
}

function stateOf(part: Assignment): Part['state'] {
  if (part.endedOn !== null) return 'ended';
  if (openReturn(part)) return 'returned';
  return part.acceptedOn === null ? 'sent' : 'accepted';
}
