import { addDays, type Day } from '../../../../domain/day.ts';
import type { Figure } from '../../../../domain/figures/figure.ts';
import { publicationFigure, type PublishedCases } from '../../../../domain/figures/publication.ts';
import { districtScope, unitScope, type Year } from '../../../../domain/figures/scope.ts';
import { leastBase, metrics, unitFigures } from '../../../../domain/metrics.ts';
import { instantOf, sessionsOf, yearFacts } from '../../../queries/year-facts.ts';
import type { OpenReading } from './open-read.ts';

/** A figure as the public reads it: its own number is of all cases, the list behind it of those that are public. */
export interface OpenFigure extends Omit<Figure, 'cases'> {
  cases: readonly string[];
  /** how many cases stand behind the number in all */
  all: number;
}

export interface OpenYear {
  year: number;
  /** figures are those of the end of this day */
  asOf: Day;
  figures: readonly OpenFigure[];
}

/** The years that sessions report in, the latest first. */
export const reportYears = ({ context }: OpenReading): number[] => [...new Set(context.sessions.map((each) => each.reportYear))].toSorted((a, b) => b - a);

/** What the figures of a year are made of: its facts, and what of it is public. */
export interface YearRead {
  year: number;
  asOf: Day;
  facts: Year;
  cases: PublishedCases;
}

/**
 * 统计: a year as of the end of yesterday, so that its figures stand still for a day and say nothing of the hour somebody
 * acted. Of ratings only those of closed matters count, and no rate over fewer than three (semantics: ratings).
 */
export async function readYear(reading: OpenReading, year: number): Promise<YearRead | null> {
  if (sessionsOf(reading.context, year).length === 0) return null;
  const asOf = addDays(reading.today, -1);
  const facts = await factsOf(reading, year, asOf);
  return { year, asOf, facts, cases: await publishedCases(reading, year, facts, asOf) };
}

/** The district's figures, or those of one unit. */
export function openFigures({ year, asOf, facts, cases }: YearRead, unitId?: string): OpenYear {
  const figures = unitId === undefined ? [...metrics(facts), publicationFigure(districtScope(facts), cases)] : [...unitFigures(unitId, facts), publicationFigure(unitScope(unitId, facts), cases)];
  return { year, asOf, figures: figures.filter(isOpen).map((figure) => ({ ...figure, all: figure.cases.length, cases: figure.cases.filter((slug) => cases.published.has(slug)) })) };
}

/** What the desks do among themselves is theirs: returns, opinions and extensions are not for the public. */
const open =
  /^(recommendations|proposals|filing-rate|reply-rate|consultation-rate|adoption-rate|results|solved-rate|revised-rate|satisfaction|response-rate|commitments|fulfilment-rate|publication-rate)(\.|$)/;
const isOfRatings = /^(satisfaction|response-rate)/;
const isOpen = ({ id, base }: Figure): boolean => open.test(id) && !(isOfRatings.test(id) && base !== null && base < leastBase);

/** Facts of a past day never change; a later reader is given the same ones. */
const known = new Map<string, Promise<Year>>();
const yearsKept = 60;

function factsOf({ client, context, scope, now }: OpenReading, year: number, asOf: Day): Promise<Year> {
  const key = [scope, client.tenantId, year, asOf, context.version].join(' ');
  const kept = known.get(key);
  if (kept) return kept;
  const made = yearFacts(client, context, year, instantOf(asOf, now), 'closed-matters');
  if (known.size >= yearsKept) known.clear();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}

/** Published is what stands there now; closed what was decided so by the day of the facts: what is decided today moves no figure today. */
async function publishedCases({ client }: OpenReading, year: number, facts: Year, asOf: Day): Promise<PublishedCases> {
  const published = await client.query<{ slug: string }>("SELECT slug FROM publication WHERE tenant_id = $1 AND report_year = $2 AND state = 'published'", [year]);
  const decided = await client.query<{ matter_id: string; mode: string }>(
    'SELECT DISTINCT ON (matter_id) matter_id, mode FROM publication_decision WHERE tenant_id = $1 AND decided_on <= $2 ORDER BY matter_id, decided_on DESC, is_last DESC',
    [asOf],
  );
  const closedIds = new Set(decided.rows.filter((row) => row.mode === 'closed').map((row) => row.matter_id));
  return { published: new Set(published.rows.map((row) => row.slug)), closed: new Set(facts.matters.filter((each) => closedIds.has(each.id)).flatMap((each) => each.slug ?? [])) };
}
