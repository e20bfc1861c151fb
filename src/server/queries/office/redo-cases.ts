import { isCommittee, isOffice } from '../../../domain/actor.ts';
import type { Day } from '../../../domain/day.ts';
import { currentRound, type Matter } from '../../../domain/proposal/matter.ts';
import { runningStages } from '../../../domain/proposal/stage.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import type { RedoCasesView } from '../../../contract/follow-up-views.ts';
import { contextOf } from '../../store/context.ts';
import { dueKey } from '../list/sort-keys.ts';
import { cursor, daysLeft, lightFor, readCursor, scaleOf, totalOf, where } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';
import { textsOf } from '../texts.ts';

interface Row {
  id: string;
  slug: string | null;
  title: string;
  stage: string;
  is_key: boolean;
  is_paused: boolean;
  proposer_name: string;
  lead_unit_id: string | null;
  next_due: Day | null;
  round: number;
  state: Matter;
}

/** 二次办理: cases in a second or later round, the first due first, with the committee's reason. */
export async function readRedoCases(reading: Reading, query: { after?: string | undefined; limit: number }): Promise<RedoCasesView> {
  if (!isOffice(reading.actor) && !isCommittee(reading.actor)) throw new Unseen();
  const { client, scope, now } = reading;
  const filter = where();
  filter.add((stages) => `m.stage = ANY(${stages})`, runningStages);
  filter.sql.push('m.round > 1');
  const counted = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM matter m WHERE m.tenant_id = $1 AND ${filter.sql.join(' AND ')}`, filter.values);
  const place = readCursor(query.after, 2);
  const after = place && /^\d{4}-\d\d-\d\d$/.test(String(place[0])) ? place : null;
  const at = filter.values.length + 2;
  const values = [...filter.values, ...(after ?? []), query.limit + 1];
  const { rows } = await client.query<Row>(
    `SELECT m.id, m.slug, m.title, m.stage, m.is_key, m.is_paused, m.proposer_name, m.lead_unit_id, m.next_due, m.round, m.state FROM matter m
     WHERE m.tenant_id = $1 AND ${filter.sql.join(' AND ')} ${after ? `AND (${dueKey}, m.id) > ($${at}::date, $${at + 1}::text)` : ''} ORDER BY ${dueKey}, m.id LIMIT $${values.length + 1}`,
    values,
  );
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  const context = await contextOf(client, scope);
  const scale = scaleOf(context, now);
  const text = await textsOf(
    client,
    shown.map((row) => currentRound(row.state)?.reason),
  );
  return {
    items: shown.map((row) => {
      const round = currentRound(row.state);
      return {
        matterId: row.id,
        slug: row.slug,
        title: row.title,
        step: 'redo',
        stage: row.stage,
        isKey: row.is_key,
        proposer: row.proposer_name,
        lead: row.lead_unit_id ? nameOfUnit(context.register, row.lead_unit_id) : null,
        due: row.next_due,
        light: row.next_due ? lightFor(row.next_due, row.is_paused, scale) : 'grey',
        workingDaysLeft: daysLeft(context, row.next_due, scale),
        round: row.round,
        reason: round?.reason && !row.state.isSealed ? text(round.reason) : '',
        orderedOn: round?.openedOn ?? '',
        isEscalated: row.state.escalatedOn !== null,
      };
    }),
    total: totalOf(counted.rows[0]?.count ?? 0),
    after: last ? cursor([last.next_due ?? '9999-12-31', last.id]) : null,
  };
}
