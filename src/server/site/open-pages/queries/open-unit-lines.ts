import type { Figure } from '../../../../domain/figures/figure.ts';
import type { Register } from '../../../../domain/register/register.ts';
import { openFigures, type YearRead } from './open-figures.ts';

/** One unit's year in a row: what it answers for, and the rates with their bases. */
export interface UnitLine {
  code: string;
  name: string;
  figures: Readonly<Record<(typeof unitColumns)[number], Pick<Figure, 'value' | 'count' | 'base'> | null>>;
}

/** In the order of the columns; a rate over fewer than three is not given (semantics: ratings). */
export const unitColumns = ['reply-rate', 'reply-rate.on-time', 'solved-rate', 'satisfaction.final.of-returned', 'publication-rate'] as const;

const unitsMax = 300;

/** The units that were given something to answer in the year, by name: no ranking, since bases differ. */
export function openUnitLines(read: YearRead, { units }: Pick<Register, 'units'>): UnitLine[] {
  const named = [...units.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)).slice(0, unitsMax);
  return named.flatMap(({ id, code, name }) => {
    const { figures } = openFigures(read, id);
    const of = (wanted: string) => {
      const figure = figures.find((each) => each.id === wanted);
      return figure ? { value: figure.value, count: figure.count, base: figure.base } : null;
    };
    const line = Object.fromEntries(unitColumns.map((column) => [column, of(column)])) as UnitLine['figures'];
    return Object.values(line).some((each) => each !== null && (each.base ?? 0) > 0) ? [{ code, name, figures: line }] : [];
  });
}
