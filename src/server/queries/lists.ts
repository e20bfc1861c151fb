import { addWorkingDays } from '../../domain/calendar.ts';
import { dayOf, type Day } from '../../domain/day.ts';
import { isCommittee, isOffice, isUnit, type Actor } from '../../domain/actor.ts';
import { workingDaysBetween } from '../../domain/calendar.ts';
import type { Light } from '../../domain/deadline.ts';
import { rulesOf } from '../../domain/session/session.ts';
import { sessionInForce, type Context } from '../store/context.ts';

/** The pieces list queries are composed of: conditions with their values, cursors, lights. */

export interface Conditions {
  sql: string[];
  values: unknown[];
}

/** `$1` is the tenant; further values are numbered as they come. Two sets of conditions of one statement share their `values`. */
export function where(values: unknown[] = []): Conditions & { add: (sql: (place: string) => string, value: unknown) => void } {
  const sql: string[] = [];
  return {
    sql,
    values,
    add: (make, value) => {
      values.push(value);
      sql.push(make(`$${values.length + 1}`));
    },
  };
}

/** Which matters the actor may list at all, as a condition on `m`. */
export function scopeOf(actor: Actor, conditions: ReturnType<typeof where>): void {
  if (isCommittee(actor) || isOffice(actor) || actor.role === 'leader' || actor.role === 'audit-admin') {
    conditions.sql.push(isCommittee(actor) ? "m.stage <> 'drafting'" : "m.stage NOT IN ('drafting', 'under-review', 'returned-for-revision', 'declined', 'diverted', 'withdrawn')");
  } else if (isUnit(actor)) {
    conditions.add(
      (unit) => `(m.id IN (SELECT matter_id FROM assignment WHERE tenant_id = $1 AND unit_id = ${unit}) OR m.id IN (SELECT matter_id FROM todo WHERE tenant_id = $1 AND desk = 'unit:' || ${unit}))`,
      actor.unitId,
    );
  } else if (actor.memberId !== null) {
    conditions.add((member) => `(m.state #>> '{proposer,memberId}' = ${member} OR m.state -> 'cosigners' @> jsonb_build_array(jsonb_build_object('memberId', ${member}::text)))`, actor.memberId);
  } else if (actor.bodyId !== null) {
    conditions.add((body) => `m.state #>> '{proposer,bodyId}' = ${body}`, actor.bodyId);
  } else conditions.sql.push('false');
}

/** The desks whose to-do lines are the actor's. */
export function desksOf(actor: Actor): string[] {
  if (isUnit(actor)) return [`unit:${actor.unitId}`];
  if (isCommittee(actor)) return ['committee'];
  if (isOffice(actor)) return ['office'];
  return [...(actor.memberId ? [`member:${actor.memberId}`] : []), ...(actor.bodyId ? [`body:${actor.bodyId}`] : [])];
}

export interface LightScale {
  today: Day;
  /** due on this day or earlier (and not past) is yellow */
  yellowUntil: Day;
}

export function scaleOf(context: Context, now: string): LightScale {
  const today = dayOf(now);
  const { rules } = rulesOf(sessionInForce(context, today));
  return { today, yellowUntil: addWorkingDays(context.calendar, today, rules.yellowFromWorkingDays) };
}

export function lightFor(due: Day | null, isPaused: boolean, scale: LightScale): Light {
  if (due === null) return 'done';
  if (isPaused) return 'grey';
  if (due < scale.today) return 'red';
  return due <= scale.yellowUntil ? 'yellow' : 'green';
}

export const daysLeft = (context: Context, due: Day | null, scale: LightScale): number | null => (due === null ? null : workingDaysBetween(context.calendar, scale.today, due));

/** A place in a sorted list: the sort values of the last row shown. */
export const cursor = (values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

export function readCursor(after: string | undefined, width: number): unknown[] | null {
  if (after === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    return Array.isArray(values) && values.length === width && values.every((each) => typeof each === 'string' || typeof each === 'number') ? values : null;
  } catch {
    return null;
  }
}

/** Totals are exact up to here. */
export const countedMax = 10_000;
export const totalOf = (count: number): { count: number; isMore: boolean } => ({ count: Math.min(count, countedMax), isMore: count > countedMax });
