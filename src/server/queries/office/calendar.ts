import type { Calendar } from '../../../domain/calendar.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { movedBy } from '../../../domain/proposal/recompute.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import type { CalendarMovesView, CalendarView } from '../../../contract/office-views.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { Unseen, type Reading } from '../reader.ts';

/** Cases looked at in one go. */
const lookedAtMax = 2000;

interface Row {
  id: string;
  version: number;
  slug: string | null;
  title: string;
  state: Matter;
}

/** 工作日历: what differs from the plain week, year by year. Everybody of the staff may know the working days. */
export async function readCalendar({ client, scope, actor }: Reading): Promise<CalendarView> {
  if (actor.role === 'public') throw new Unseen();
  const { calendar } = await contextOf(client, scope);
  const found = Object.entries(calendar.exceptions).map(([day, each]) => ({ day, ...each }));
  const years = [...new Set([...found.map((each) => yearOf(each.day)), ...calendar.announced])].toSorted((a, b) => b - a);
  return {
    version: calendar.version,
    years: years.map((year) => ({
      year,
      isAnnounced: calendar.announced.includes(year),
      days: found.filter((each) => yearOf(each.day) === year).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    })),
  };
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Which running deadlines the calendar in force moves, over all cases: the list that is read before it is applied. */
export async function readCalendarMoves({ client, scope, actor }: Reading): Promise<CalendarMovesView> {
  if (actor.role !== 'office-director') throw new Unseen();
  const context = await contextOf(client, scope);
  const { rows } = await client.query<Row>(
    `SELECT m.id, m.version, m.slug, m.title, m.state FROM matter m
     WHERE m.tenant_id = $1 AND m.id IN (SELECT matter_id FROM deadline WHERE tenant_id = $1 AND settled_on IS NULL AND NOT is_void AND calendar_version < $2)
     ORDER BY m.report_year, m.serial, m.id LIMIT $3`,
    [context.calendar.version, lookedAtMax + 1],
  );
  const looked = rows.slice(0, lookedAtMax);
  return {
    calendarVersion: context.calendar.version,
    items: looked.flatMap((row) => itemOf(row, context.calendar, context)),
    lookedAt: looked.length,
    isMore: rows.length > lookedAtMax,
  };
}

function itemOf({ id, version, slug, title, state }: Row, calendar: Calendar, context: Context): CalendarMovesView['items'] {
  const moved = movedBy(state, calendar);
  if (moved.length === 0) return [];
  const unitOf = (assignmentId: string | null): string | null => {
    const part = state.assignments.find((each) => each.id === assignmentId);
    return part ? nameOfUnit(context.register, part.unitId) : null;
  };
  // A sealed case keeps its title to itself.
  const shown = state.isSealed ? (slug ?? id) : title;
  return [{ matterId: id, version, slug, title: shown, moves: moved.map(({ rule, assignmentId, from, due }) => ({ rule, unit: unitOf(assignmentId), from, due })) }];
}
