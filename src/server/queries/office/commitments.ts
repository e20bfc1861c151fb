import type { z } from 'zod';
import { isOffice } from '../../../domain/actor.ts';
import { assignmentOf, type Commitment, type Matter } from '../../../domain/proposal/matter.ts';
import { runningDeadline } from '../../../domain/proposal/todos.ts';
import { nameOfUnit, successorOf } from '../../../domain/register/register.ts';
import type { commitmentsQuery, CommitmentsView } from '../../../contract/follow-up-views.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { cursor, daysLeft, lightFor, readCursor, scaleOf, totalOf, type LightScale } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';
import { textsOf } from '../texts.ts';
import { isPossible } from './possible-act.ts';

type Query = z.output<typeof commitmentsQuery>;

interface Row {
  id: string;
  slug: string | null;
  title: string;
  state: Matter;
}

/** One promise with what the list sorts and filters by. */
interface Promised {
  row: Row;
  commitment: Commitment;
  unitId: string;
  isOverdue: boolean;
  isClaimed: boolean;
  isConvertible: boolean;
}

/** Cases with promises looked at, the newest first; more than a district closes in many years. */
const casesMax = 3000;

/** 跟踪: every promise of the letters that stand, the most overdue first; what is kept or given up at the end. */
export async function readCommitments(reading: Reading, query: Query): Promise<CommitmentsView> {
  if (!isOffice(reading.actor)) throw new Unseen();
  const { client, scope, now } = reading;
  const context = await contextOf(client, scope);
  const scale = scaleOf(context, now);
  const { rows } = await client.query<Row>(
    `SELECT m.id, m.slug, m.title, m.state FROM matter m WHERE m.tenant_id = $1 AND m.stage IN ('in-follow-up', 'closed', 'archived') AND jsonb_array_length(m.state -> 'commitments') > 0
     ORDER BY m.stage = 'in-follow-up' DESC, m.report_year DESC, m.id LIMIT ${casesMax + 1}`,
  );
  const all = rows.slice(0, casesMax).flatMap((row) => promisesOf(row, reading, context, scale));
  const wanted = all.filter((each) => (query.state === undefined || passes(each, query.state)) && (query.unit === undefined || each.unitId === query.unit)).toSorted(byUrgency);
  const after = readCursor(query.after, 1)?.[0];
  const start = after === undefined ? 0 : wanted.findIndex((each) => each.commitment.id === after) + 1;
  const page = wanted.slice(start, start + query.limit);
  const last = start + query.limit < wanted.length ? page.at(-1) : undefined;
  const text = await textsOf(
    client,
    page.map((each) => each.commitment),
  );
  return {
    items: page.map((each) => ({
      id: each.commitment.id,
      matterId: each.row.id,
      slug: each.row.slug,
      title: each.row.title,
      unit: { id: each.unitId, name: nameOfUnit(context.register, each.unitId) },
      suggestion: each.commitment.suggestion,
      text: each.row.state.isSealed ? '—' : text(each.commitment.text),
      dueOn: each.commitment.dueOn,
      originalDueOn: each.commitment.originalDueOn,
      state: each.commitment.state,
      settledOn: each.commitment.settledOn,
      light: each.commitment.state === 'open' ? lightFor(each.commitment.dueOn, false, scale) : 'done',
      workingDaysLeft: each.commitment.state === 'open' ? daysLeft(context, each.commitment.dueOn, scale) : null,
      reviewDue: runningDeadline(each.row.state, 'commitment-review', null)?.due ?? null,
      report: lastReport(each, text),
      reports: each.commitment.reports.length,
      isConvertible: each.isConvertible,
    })),
    units: unitsOf(all, context),
    total: totalOf(wanted.length),
    after: last ? cursor([last.commitment.id]) : null,
    isCut: rows.length > casesMax,
  };
}

function promisesOf(row: Row, reading: Reading, context: Context, scale: LightScale): Promised[] {
  const isConvertible = mayRevise(row.state, reading, context);
  return row.state.commitments.map((commitment) => {
    const holder = assignmentOf(row.state, commitment.assignmentId)?.unitId ?? '';
    return {
      row,
      commitment,
      // Promises outlive the unit that gave them.
      unitId: successorOf(context.register, holder)?.id ?? holder,
      isOverdue: commitment.state === 'open' && commitment.dueOn < scale.today,
      isClaimed: commitment.state === 'open' && commitment.reports.at(-1)?.claimsDone === true,
      isConvertible,
    };
  });
}

/** A better class needs proof: promises that were kept, none that was given up. */
const mayRevise = (matter: Matter, reading: Reading, context: Context): boolean =>
  matter.commitments.every((each) => each.state === 'fulfilled') && isPossible('revise-result', matter, reading, context);

function passes(each: Promised, state: NonNullable<Query['state']>): boolean {
  if (state === 'overdue') return each.isOverdue;
  if (state === 'claimed') return each.isClaimed;
  return state === 'convertible' ? each.isConvertible : each.commitment.state === state;
}

function byUrgency(a: Promised, b: Promised): number {
  const settled = Number(a.commitment.state !== 'open') - Number(b.commitment.state !== 'open');
  const key = ({ commitment }: Promised): string => `${commitment.dueOn} ${commitment.id}`;
  return settled || (key(a) < key(b) ? -1 : 1);
}

function lastReport({ commitment, row }: Promised, text: (hash: string) => string): CommitmentsView['items'][number]['report'] {
  const report = commitment.reports.at(-1);
  return report ? { text: row.state.isSealed ? '—' : text(report.text), claimsDone: report.claimsDone, on: report.on } : null;
}

function unitsOf(all: readonly Promised[], { register }: Context): CommitmentsView['units'] {
  const ids = [...new Set(all.map((each) => each.unitId))];
  const counted = ids.map((id) => {
    const own = all.filter((each) => each.unitId === id);
    const count = (test: (each: Promised) => boolean): number => own.filter(test).length;
    return {
      unit: { id, name: nameOfUnit(register, id) },
      open: count((each) => each.commitment.state === 'open'),
      overdue: count((each) => each.isOverdue),
      claimed: count((each) => each.isClaimed),
      fulfilled: count((each) => each.commitment.state === 'fulfilled'),
      dropped: count((each) => each.commitment.state === 'dropped'),
    };
  });
  return counted.toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || (a.unit.id < b.unit.id ? -1 : 1));
}
