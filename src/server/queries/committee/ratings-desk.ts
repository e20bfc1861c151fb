import type { z } from 'zod';
import type { committeeViews, RatingsDeskView } from '../../../contract/committee-views.ts';
import { dayOf } from '../../../domain/day.ts';
import type { RatingRound } from '../../../domain/feedback/rating-round.ts';
import { ratingId } from '../../../domain/feedback/rating-round.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { mayCloseRating, ratableRefusal, ratableRound, ratersOf } from '../../../domain/proposal/rating.ts';
import { isDissatisfied } from '../../../domain/proposal/rating-streams.ts';
import { runningDeadline } from '../../../domain/proposal/todos.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import { rulesOf } from '../../../domain/session/session.ts';
import type { Context } from '../../store/context.ts';
import { cursor, readCursor, totalOf } from '../lists.ts';
import type { Reading } from '../reader.ts';
import { caseColumns, committeeDesk, shortCase, type CaseOfList } from './cases.ts';

type Query = z.output<(typeof committeeViews)['ratings-desk']['query']>;
type Item = RatingsDeskView['items'][number];
type Row = CaseOfList & { state: Matter; lead_unit_id: string | null };

const lookedAtMax = 2000;
/** Cases whose proposers are, or were, asked for a rating; a merged one is asked with its principal. */
const askedStages = ['awaiting-feedback', 'closed', 'in-follow-up', 'archived', 'merged-into', 'assigned', 'in-handling', 'reply-in-clearance'];

/** 评价汇总: of each case asked whether its proposers have rated the last reply, the dissatisfied first. For the committee alone (semantics: ratings). */
export async function readRatingsDesk(reading: Reading, query: Query): Promise<RatingsDeskView> {
  const { context, year } = await committeeDesk(reading, query.year);
  const { rows } = await reading.client.query<Row>(
    `SELECT ${caseColumns}, m.state, m.lead_unit_id FROM matter m WHERE m.tenant_id = $1 AND m.report_year = $2 AND m.stage = ANY($3) ORDER BY m.serial NULLS LAST, m.id LIMIT $4`,
    [year, askedStages, lookedAtMax + 1],
  );
  const looked = rows.slice(0, lookedAtMax);
  const items = await itemsOf(reading, looked, context);
  const shown = items.filter((each) => isShown(each, query.show)).toSorted((a, b) => weight(b) - weight(a));
  const from = Number(readCursor(query.after, 1)?.[0] ?? 0);
  return {
    items: shown.slice(from, from + query.limit),
    total: totalOf(shown.length),
    after: shown.length > from + query.limit ? cursor([from + query.limit]) : null,
    sums: sumsOf(items),
    isMore: rows.length > lookedAtMax,
  };
}

async function itemsOf({ client, now }: Reading, rows: readonly Row[], context: Context): Promise<Item[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const asked = rows.flatMap((row) => {
    // A merged one is answered by its principal, and rated in that one's round.
    const principal = row.state.mergedInto === null ? row : byId.get(row.state.mergedInto);
    if (!principal) return [];
    const round = ratableRound(principal.state);
    const isOpen = ratableRefusal(principal.state) === null;
    return ratersOf(row.state).length > 0 ? [{ row, principal, round, isOpen }] : [];
  });
  const ids = asked.map(({ row, round }) => ratingId(row.id, round));
  const found = await client.query<{ id: string; state: RatingRound }>('SELECT id, state FROM rating_row WHERE tenant_id = $1 AND id = ANY($2)', [ids]);
  const rounds = new Map(found.rows.map((each) => [each.id, each.state]));
  const raters = new Map(asked.map(({ row, round }) => [row.id, ratersOf(row.state).map((id) => raterOf(id, rounds.get(ratingId(row.id, round)) ?? null, row.state, context))]));
  // A principal is closed with those merged into it.
  const missing = (of: string): number => asked.flatMap(({ row, principal }) => (principal.id === of ? (raters.get(row.id) ?? []) : [])).filter((each) => each.state === 'missing').length;
  return asked.flatMap(({ row, principal, round, isOpen }) => {
    const given = rounds.get(ratingId(row.id, round)) ?? null;
    const isClosed = given?.closedOn != null;
    // Neither asked now nor ever rated in this round: the reply is still being written.
    if (!isOpen && !isClosed) return [];
    return [
      {
        ...shortCase(row),
        round,
        lead: principal.lead_unit_id === null ? null : nameOfUnit(context.register, principal.lead_unit_id),
        due: runningDeadline(principal.state, 'rating', null)?.due ?? null,
        isClosed,
        mayClose: !isClosed && row.state.mergedInto === null && mayCloseRating(row.state, missing(row.id), dayOf(now)),
        raters: raters.get(row.id) ?? [],
      },
    ];
  });
}

function raterOf(id: string, given: RatingRound | null, matter: Matter, { register, sessions }: Context): Item['raters'][number] {
  const name = register.members.get(id)?.name ?? register.bodies.get(id)?.name ?? matter.proposer.name;
  const form = given?.forms.find((each) => each.raterId === id);
  const { rules } = rulesOf(sessions.find((each) => each.id === matter.sessionId) ?? null, matter.docket?.rulebookVersion);
  if (form) return { name, state: 'returned', isSatisfied: !isDissatisfied(form, rules), isOnPaper: form.isOnPaper };
  return { name, state: given?.silent.includes(id) ? 'silent' : 'missing', isSatisfied: null, isOnPaper: false };
}

const dissatisfiedIn = (item: Item): number => item.raters.filter((each) => each.isSatisfied === false).length;
const missingIn = (item: Item): number => item.raters.filter((each) => each.state === 'missing').length;
const weight = (item: Item): number => dissatisfiedIn(item) * 1000 + (item.isClosed ? 0 : missingIn(item));

function isShown(item: Item, show: Query['show']): boolean {
  switch (show) {
    case 'open':
      return !item.isClosed;
    case 'missing':
      return missingIn(item) > 0;
    case 'returned':
      return item.raters.some((each) => each.state === 'returned');
    case 'all':
      return true;
    case 'dissatisfied':
      return dissatisfiedIn(item) > 0;
    case 'closed':
      return item.isClosed;
  }
}

function sumsOf(items: readonly Item[]): RatingsDeskView['sums'] {
  const raters = items.flatMap((each) => each.raters);
  return {
    cases: items.length,
    asked: raters.length,
    returned: raters.filter((each) => each.state === 'returned').length,
    missing: raters.filter((each) => each.state === 'missing').length,
    dissatisfied: items.reduce((sum, each) => sum + dissatisfiedIn(each), 0),
  };
}
