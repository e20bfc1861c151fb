import type { Visit } from '../../frame/visit.ts';
import type { OpenFigure, OpenYear } from '../queries/open-figures.ts';
import type { Bar } from './bar-chart.tsx';

type Reader = Pick<Visit, 'say' | 'language'>;

/** 90.5%, 105件, or a dash where there is nothing to divide by. */
export function shownValue({ language }: Pick<Reader, 'language'>, { value, unit, base }: OpenFigure): string {
  if (unit === '%') return base === 0 ? '—' : `${value.toFixed(1)}%`;
  return language === 'en' ? String(value) : `${value}${unit}`;
}

/** What it is a part of: 116件中的105件. */
export function shownBase({ say, language }: Reader, { count, base, baseLabel }: OpenFigure): string {
  if (base === null || count === null || baseLabel === null) return '';
  return say('stats.base', { count, base, of: language === 'en' ? baseLabel.en : baseLabel.zh });
}

export const figureWord = ({ language }: Pick<Reader, 'language'>, { label }: OpenFigure): string => (language === 'en' ? label.en : label.zh);

/** 公开的件数: “82件中公开了80件”. */
export const shownOpen = ({ say }: Pick<Reader, 'say'>, { cases, all }: OpenFigure): string => say('stats.open-of', { count: cases.length, all });

/** The list of the public cases behind a figure. */
export const figurePath = (year: number, id: string, unitCode?: string): string => `/stats/${year}/${id}${unitCode === undefined ? '' : `?unit=${unitCode}`}`;

export function barsOf(reader: Reader, { year, figures }: OpenYear, wanted: (id: string) => boolean, labelOf: (figure: OpenFigure) => string = (figure) => figureWord(reader, figure)): Bar[] {
  return figures
    .filter((figure) => wanted(figure.id))
    .map((figure) => ({ label: labelOf(figure), shown: shownValue(reader, figure), value: figure.value, path: figurePath(year, figure.id), open: shownOpen(reader, figure) }));
}
