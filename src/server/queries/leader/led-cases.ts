import { adminRoles, proposerRoles } from '../../../domain/actor.ts';
import { workingDaysBetween } from '../../../domain/calendar.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { docketedStages } from '../../../domain/proposal/review.ts';
import { sightOf } from '../../../domain/reading.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import { answeringPart, openInstructions, type Instruction } from '../../../domain/supervision/supervision.ts';
import type { LedCase, LedCasesView } from '../../../contract/leader-views.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { caseColumns, shownCase, type CaseRow } from '../list/case-items.ts';
import { daysLeft, lightFor, scaleOf, scopeOf, totalOf, where, type LightScale } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';
import { textsOf, type ReadText } from '../texts.ts';

const shownMax = 200;
const unledMax = 20;

interface Row extends CaseRow {
  state: Matter;
}

/** 领衔件: who leads, how it is to be brought on, what was written last and what was answered. */
export async function readLedCases(reading: Reading): Promise<LedCasesView> {
  const { actor, client } = reading;
  if (proposerRoles.includes(actor.role) || actor.role === 'delegate' || adminRoles.includes(actor.role)) throw new Unseen();
  const context = await contextOf(client, reading.scope);
  const scale = scaleOf(context, reading.now);
  const filter = where();
  scopeOf(actor, filter);
  const led = "m.state #>> '{ledBy,personId}' IS NOT NULL";
  const instructed = "jsonb_array_length(m.state -> 'instructions') > 0";
  if (actor.role === 'leader')
    filter.add(
      (person) =>
        `((${led} AND m.state #>> '{ledBy,personId}' = ${person}) OR (${instructed} AND m.state -> 'instructions' @> jsonb_build_array(jsonb_build_object('by', jsonb_build_object('personId', ${person}::text)))))`,
      actor.personId,
    );
  else filter.sql.push(`(${led} OR ${instructed})`);
  const rows = await rowsOf(reading, filter, shownMax + 1);
  const seen = rows.slice(0, shownMax).filter(({ state }) => sightOf(state, actor, 'supervision') === 'shown');
  const text = await textsOf(
    client,
    seen.map(({ state }) => [state.ledBy?.plan, state.instructions]),
  );
  const unled = await unledOf(reading);
  return {
    items: seen.map((row) => itemOf(row, context, scale, text)),
    total: rows.length > shownMax ? { count: shownMax, isMore: true } : totalOf(seen.length),
    unled: unled.map((row) => headOf(row, context, scale)),
  };
}

async function rowsOf({ client }: Reading, filter: ReturnType<typeof where>, limit: number): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `SELECT ${caseColumns}, m.state FROM matter m WHERE m.tenant_id = $1 AND ${filter.sql.join(' AND ')} ORDER BY m.next_due NULLS LAST, m.slug LIMIT ${limit}`,
    filter.values,
  );
  return rows;
}

/** Key proposals that units have and no leader has taken: only those who could take or enter a lead are told. */
async function unledOf(reading: Reading): Promise<Row[]> {
  if (!['leader', 'office-director', 'committee-director'].includes(reading.actor.role)) return [];
  const filter = where();
  scopeOf(reading.actor, filter);
  filter.sql.push("m.is_key AND m.state #>> '{ledBy,personId}' IS NULL");
  filter.add((stages) => `m.stage = ANY(${stages})`, docketedStages);
  return rowsOf(reading, filter, unledMax);
}

function headOf(row: Row, context: Context, scale: LightScale) {
  const { slug, title, stage, lead, kind, isKey, turn, proposer } = shownCase(row, context);
  const due = row.next_due;
  return { id: row.id, slug, title, stage, lead, kind, isKey, turn, proposer, due, light: lightFor(due, row.is_paused, scale), workingDaysLeft: daysLeft(context, due, scale) };
}

function itemOf(row: Row, context: Context, scale: LightScale, text: ReadText): LedCase {
  const { ledBy, instructions } = row.state;
  const last = instructions.at(-1);
  return {
    ...headOf(row, context, scale),
    ledBy: ledBy && { name: ledBy.name, plan: text(ledBy.plan), on: ledBy.on },
    instructions: instructions.length,
    waiting: openInstructions(row.state).length,
    last: last ? lastOf(row.state, last, context, scale, text) : null,
  };
}

function lastOf(matter: Matter, last: Instruction, { register, calendar }: Context, scale: LightScale, text: ReadText): LedCase['last'] {
  const shownBy = ({ name, post, on }: Instruction['by']) => ({ name, post, on });
  return {
    text: text(last.text),
    unit: nameOfUnit(register, answeringPart(matter, last)?.unitId ?? ''),
    dueOn: last.dueOn,
    light: last.answer ? 'done' : lightFor(last.dueOn, false, scale),
    workingDaysLeft: last.answer ? null : workingDaysBetween(calendar, scale.today, last.dueOn),
    by: shownBy(last.by),
    answer: last.answer && { text: text(last.answer.text), by: shownBy(last.answer.by) },
  };
}
