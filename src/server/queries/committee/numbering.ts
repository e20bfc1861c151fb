import type { HandOverView, NumberingView } from '../../../contract/committee-views.ts';
import { addDays, dayOf } from '../../../domain/day.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { docketSeries, formatNumber, numberedAs } from '../../../domain/proposal/numbering.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import { matterKinds } from '../../../domain/rulebook.ts';
import { rulesOf, type Session } from '../../../domain/session/session.ts';
import { isCommittee, isOffice } from '../../../domain/actor.ts';
import { contextOf } from '../../store/context.ts';
import { Unseen, type Reading } from '../reader.ts';
import { caseColumns, committeeDesk, shortCase, type CaseOfList } from './cases.ts';

/** 编号: of each row of numbers of the session the next one, and whether any below it is missing. */
export async function readNumbering(reading: Reading, query: { year?: number | undefined }): Promise<NumberingView> {
  const { context, year } = await committeeDesk(reading, query.year);
  const session = context.sessions.findLast((each) => each.reportYear === year) ?? null;
  if (!session) return { session: null, series: [] };
  const { rules } = rulesOf(session);
  const kinds = [...new Set(matterKinds.filter((kind) => rules.kinds.some((each) => each.kind === kind && each.isOn)).map(numberedAs))];
  const series: NumberingView['series'] = [];
  for (const kind of ['proposal', 'recommendation', 'deputy-suggestion'] as const) if (kinds.includes(kind)) series.push(await seriesOf(reading, session, kind, rules.numbering.docket));
  return { session: { id: session.id, name: session.name, reportYear: session.reportYear }, series };
}

async function seriesOf({ client }: Reading, session: Session, kind: NumberingView['series'][number]['kind'], pattern: string): Promise<NumberingView['series'][number]> {
  const next = await client.query<{ next_number: number }>('SELECT next_number FROM number_series WHERE tenant_id = $1 AND series = $2', [
    docketSeries(session.id, matterKinds.find((each) => numberedAs(each) === kind) ?? 'individual'),
  ]);
  const kinds = matterKinds.filter((each) => numberedAs(each) === kind);
  const { rows } = await client.query<{ serial: number }>('SELECT serial FROM matter WHERE tenant_id = $1 AND session_id = $2 AND matter_kind = ANY($3) AND serial IS NOT NULL ORDER BY serial', [
    session.id,
    kinds,
  ]);
  const given = new Set(rows.map((row) => row.serial));
  const nextSerial = next.rows[0]?.next_number ?? 1;
  const gaps = Array.from({ length: Math.max(0, nextSerial - 1) }, (_, at) => at + 1).filter((serial) => !given.has(serial));
  return { kind, nextNumber: formatNumber(pattern, nextSerial, session.reportYear), nextSerial, docketed: given.size, gaps: gaps.slice(0, 100) };
}

interface Row extends CaseOfList {
  state: Matter;
  category: string | null;
  is_key: boolean;
  docketed_on: string;
}

/** More than a session dockets. */
const listedMax = 1000;
const daysBack = 30;

/** 移交清单: what was docketed in a range of days, in the order of the numbers; for the committee that hands over and the office that takes over. */
export async function readHandOver(reading: Reading, query: { from?: string | undefined; to?: string | undefined }): Promise<HandOverView> {
  if (!isCommittee(reading.actor) && !isOffice(reading.actor)) throw new Unseen();
  const { register } = await contextOf(reading.client, reading.scope);
  const to = query.to ?? dayOf(reading.now);
  const from = query.from ?? addDays(to, -daysBack);
  const { rows } = await reading.client.query<Row>(
    `SELECT ${caseColumns}, m.state, m.category, m.is_key, m.docketed_on FROM matter m
     WHERE m.tenant_id = $1 AND m.docketed_on BETWEEN $2::date AND $3::date AND m.stage NOT IN ('withdrawn', 'declined', 'diverted') ORDER BY m.report_year, m.matter_kind = 'recommendation' DESC, m.matter_kind = 'deputy-suggestion', m.serial, m.id LIMIT $4`,
    [from, to, listedMax + 1],
  );
  const shown = rows.slice(0, listedMax);
  const principals = await reading.client.query<{ id: string; slug: string | null }>('SELECT id, slug FROM matter WHERE tenant_id = $1 AND id = ANY($2)', [
    shown.flatMap((row) => row.state.mergedInto ?? []),
  ]);
  const slugs = new Map(principals.rows.map((row) => [row.id, row.slug]));
  return {
    conference: reading.district.conference,
    from,
    to,
    items: shown.map((row) => ({
      ...shortCase(row),
      number: row.state.docket?.number ?? '',
      cosigners: row.state.cosigners.filter((each) => each.state === 'signed').map((each) => register.members.get(each.memberId)?.name ?? ''),
      category: row.category,
      isKey: row.is_key,
      docketedOn: row.docketed_on,
      suggestedUnits: row.state.suggestedUnitIds.map((id) => nameOfUnit(register, id)),
      mergedInto: row.state.mergedInto === null ? null : (slugs.get(row.state.mergedInto) ?? null),
    })),
    isMore: rows.length > listedMax,
  };
}
