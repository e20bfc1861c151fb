import { isCommittee, isOffice, isUnit } from '../../../domain/actor.ts';
import { dayOf } from '../../../domain/day.ts';
import type { Figure } from '../../../domain/figures/figure.ts';
import { leastBase, satisfaction, unitSatisfaction } from '../../../domain/metrics.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import type { RatingsOverviewView } from '../../../contract/follow-up-views.ts';
import { contextOf, sessionInForce } from '../../store/context.ts';
import { Unseen, type Reading } from '../reader.ts';
import { instantOf, ratingsSeenBy, yearFacts } from '../year-facts.ts';

/** 评价汇总 for the office: closed rounds only, as the reading matrix has it; the committee is shown all it may know. */
export async function readRatingsOverview(reading: Reading, query: { year?: number | undefined }): Promise<RatingsOverviewView> {
  const { client, scope, actor, now } = reading;
  if (isUnit(actor) || (!isOffice(actor) && !isCommittee(actor))) throw new Unseen();
  const context = await contextOf(client, scope);
  const today = dayOf(now);
  const years = [...new Set(context.sessions.map((each) => each.reportYear))].toSorted((a, b) => b - a);
  const year = query.year ?? sessionInForce(context, today)?.reportYear ?? null;
  if (year === null) return { year, years, asking: [], dissatisfied: [], axes: [], district: [], units: [], leastBase };
  const facts = await yearFacts(client, context, year, instantOf(today, now), ratingsSeenBy(actor));
  const unitIds = [...new Set(facts.matters.flatMap((each) => each.parts.filter((part) => part.role !== 'assisting' && part.endedOn === null).map((part) => part.unitId)))];
  const slugs = new Map(facts.matters.map((each) => [each.id, each.slug]));
  const closed = facts.ratings.filter((each) => each.closedOn !== null || facts.ratingsSeen === 'all');
  const units = unitIds.map((id) => ({ unit: { id, name: nameOfUnit(context.register, id) }, figures: unitSatisfaction(id, facts).map(shown) }));
  return {
    year,
    years,
    asking: await asking(reading, year),
    dissatisfied: [...new Set(closed.filter((each) => each.forms.some((form) => Object.values(form).includes(false))).map((each) => slugs.get(each.matterId)))]
      .flatMap((slug) => slug ?? [])
      .toSorted(),
    axes: facts.rules.ratingAxes.map(({ code, label }) => ({ code, zh: label.zh, en: label.en ?? null })),
    district: satisfaction(facts).map(shown),
    units: units.toSorted((a, b) => answeredBy(b) - answeredBy(a) || (a.unit.id < b.unit.id ? -1 : 1)),
    leastBase,
  };
}

const answeredBy = ({ figures }: RatingsOverviewView['units'][number]): number => figures.find((each) => each.id === 'satisfaction.final.of-asked')?.base ?? 0;

const shown = ({ id, count, base, value, cases }: Figure): RatingsOverviewView['district'][number] => ({
  id,
  count: count ?? 0,
  base: base ?? 0,
  value: (base ?? 0) >= leastBase ? value : null,
  cases: [...cases],
});

/** That the proposers are being asked everybody may know; what they say nobody here does. */
async function asking({ client }: Reading, year: number): Promise<string[]> {
  const { rows } = await client.query<{ slug: string }>(
    "SELECT m.slug FROM matter m WHERE m.tenant_id = $1 AND m.report_year = $2 AND m.stage = 'awaiting-feedback' AND m.slug IS NOT NULL AND m.state #>> '{rounds,-1,feedbackClosedOn}' IS NULL ORDER BY m.serial LIMIT 2000",
    [year],
  );
  return rows.map((row) => row.slug);
}
