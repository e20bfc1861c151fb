import { isUnit } from '../../domain/actor.ts';
import { dayOf } from '../../domain/day.ts';
import type { Figure } from '../../domain/figures/figure.ts';
import { metrics, unitFigures } from '../../domain/metrics.ts';
import type { FiguresView } from '../../contract/views.ts';
import { contextOf } from '../store/context.ts';
import { scopeOf, where } from './lists.ts';
import type { Reading } from './reader.ts';
import { instantOf, ratingsSeenBy, yearFacts } from './year-facts.ts';

/** The figures of a year as of a day: a desk sees the district's, a unit its own. Each opens the cases behind it. */
export async function readFigures(reading: Reading, { year, asOf }: { year: number; asOf?: string | undefined }): Promise<FiguresView> {
  const day = asOf ?? dayOf(reading.now);
  const context = await contextOf(reading.client, reading.scope);
  const facts = await yearFacts(reading.client, context, year, instantOf(day, reading.now), ratingsSeenBy(reading.actor));
  const figures = isUnit(reading.actor) ? unitFigures(reading.actor.unitId ?? '', facts) : metrics(facts);
  const seen = await numbersSeen(reading, year);
  return { year, asOf: day, figures: figures.map((figure) => shown(figure, seen)) };
}

/** The cases the reader may open, and how many more there are. */
function shown(figure: Figure, seen: ReadonlySet<string>): FiguresView['figures'][number] {
  const { id, label, definition, value, unit, base, baseLabel } = figure;
  const cases = figure.cases.filter((slug) => seen.has(slug));
  return { id, label, definition, value, unit, base, baseLabel, cases, hidden: figure.cases.length - cases.length };
}

async function numbersSeen(reading: Reading, year: number): Promise<ReadonlySet<string>> {
  const filter = where();
  scopeOf(reading.actor, filter);
  filter.add((place) => `m.report_year = ${place}`, year);
  const { rows } = await reading.client.query<{ slug: string }>(`SELECT m.slug FROM matter m WHERE m.tenant_id = $1 AND m.slug IS NOT NULL AND ${filter.sql.join(' AND ')}`, filter.values);
  return new Set(rows.map((row) => row.slug));
}
