import { isUnit } from '../../../domain/actor.ts';
import type { Day } from '../../../domain/day.ts';
import { workingDaysBetween } from '../../../domain/calendar.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import type { RedListView } from '../../../contract/leader-views.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { caseColumns, shownCase, type CaseRow } from '../list/case-items.ts';
import { countedMax, daysLeft, scaleOf, scopeOf, totalOf, where, type LightScale } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';

interface Row extends CaseRow {
  step: string;
  due: Day;
  desk: string;
}

const shownMax = 300;
const readers: readonly string[] = ['leader', 'office-clerk', 'office-director', 'party-office-clerk', 'deputies-office-clerk', 'committee-clerk', 'committee-director', 'audit-admin'];

/** 红灯清单: whose turn it is and since how many working days it should have been done. A stopped clock is not overdue. */
export async function readRedList(reading: Reading, query: { desk?: string | undefined }): Promise<RedListView> {
  const { actor, client } = reading;
  if (!isUnit(actor) && !readers.includes(actor.role)) throw new Unseen();
  const context = await contextOf(client, reading.scope);
  const scale = scaleOf(context, reading.now);
  const from = (): ReturnType<typeof where> => {
    const filter = where();
    scopeOf(actor, filter);
    filter.add((today) => `t.due < ${today}::date`, scale.today);
    filter.sql.push('NOT m.is_paused');
    // Members and bodies are asked, not pressed: what waits for them is no red light.
    if (isUnit(actor)) filter.add((desk) => `t.desk = ${desk}`, `unit:${actor.unitId}`);
    else filter.sql.push("(t.desk LIKE 'unit:%' OR t.desk IN ('office', 'committee'))");
    return filter;
  };
  const all = from();
  const lines = 'FROM todo t JOIN matter m ON m.tenant_id = $1 AND m.id = t.matter_id WHERE t.tenant_id = $1 AND';
  const desks = await client.query<{ desk: string; count: number; earliest: Day }>(
    `SELECT t.desk, count(*)::int AS count, min(t.due) AS earliest ${lines} ${all.sql.join(' AND ')} GROUP BY t.desk ORDER BY count(*) DESC, min(t.due), t.desk`,
    all.values,
  );
  const chosen = from();
  if (query.desk !== undefined) chosen.add((desk) => `t.desk = ${desk}`, query.desk);
  const { rows } = await client.query<Row>(`SELECT ${caseColumns}, t.step, t.due, t.desk ${lines} ${chosen.sql.join(' AND ')} ORDER BY t.due, t.matter_id, t.step LIMIT ${shownMax}`, chosen.values);
  const asked = desks.rows.filter((each) => query.desk === undefined || each.desk === query.desk);
  return {
    asOf: scale.today,
    total: totalOf(Math.min(countedMax + 1, sum(asked.map((each) => each.count)))),
    desks: desks.rows.map(({ desk, count, earliest }) => ({ desk, unit: unitOf(desk, context), count, longest: workingDaysBetween(context.calendar, earliest, scale.today) })),
    items: rows.map((row) => itemOf(row, context, scale)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const unitOf = (desk: string, { register }: Context): string | null => (desk.startsWith('unit:') ? nameOfUnit(register, desk.slice('unit:'.length)) : null);

function itemOf(row: Row, context: Context, scale: LightScale): RedListView['items'][number] {
  return {
    ...shownCase(row, context),
    matterId: row.id,
    step: row.step,
    due: row.due,
    light: 'red',
    workingDaysLeft: daysLeft(context, row.due, scale),
    desk: row.desk,
    unit: unitOf(row.desk, context),
  };
}
