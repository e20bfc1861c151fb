import type { Rulebook } from '../rulebook.ts';
import type { Block, Run } from './document.ts';
import type { Figure } from '../figures/figure.ts';
import { extractNumbers } from './number-extractor.ts';
import { caseFigureId, type ReportMatter } from './report-matter.ts';
import type { JudgementSection } from './report.ts';

/** Everything a year's report is made of; `figures` and `matters` are as of `asOf`. */
export interface ReportInput {
  year: number;
  asOf: string;
  /** e.g. 澄湖区 */
  district: string;
  session: { name: string };
  rules: Rulebook;
  figures: readonly Figure[];
  matters: readonly ReportMatter[];
  sections: Readonly<Partial<Record<JudgementSection, string>>>;
  /** numbers of cases chosen as examples instead of the lowest of their group */
  examples?: readonly string[];
  /** absolute address of the report's page, or null */
  address: string | null;
}

export type FigureTable = ReadonlyMap<string, Figure>;
export const tableOf = (figures: readonly Figure[]): FigureTable => new Map(figures.map((figure) => [figure.id, figure]));

/** A figure as printed: shares always with one decimal, other percentages without a useless one. */
export function printed(figure: Figure): string {
  if (figure.unit !== '%') return String(figure.value);
  return `${figure.id.endsWith('.share') || !Number.isInteger(figure.value) ? figure.value.toFixed(1) : figure.value}%`;
}

export function figureRun(table: FigureTable, id: string, strong = false): Run | null {
  const figure = table.get(id);
  if (!figure || figure.base === 0) return null;
  return strong ? { text: printed(figure), figure: id, strong } : { text: printed(figure), figure: id };
}

/**
 * Fills `{figure.id}` with the figure, `{figure.id:base}` with the number it is a rate of, `{figure.id:count}` with how many of
 * them, and `{figure.id:of}` with what the base is. Gives nothing when one is not known, or a rate has nothing below it: a report
 * leaves a sentence out rather than a hole in it.
 */
export function sentence(table: FigureTable, template: string): readonly Run[] {
  const runs = template
    .split(/(\{[^}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece): Run | null => {
      if (!piece.startsWith('{')) return { text: piece };
      const [id = '', what] = piece.slice(1, -1).split(':');
      if (what === undefined) return figureRun(table, id);
      const figure = table.get(id);
      if (what === 'of') return figure?.baseLabel ? { text: figure.baseLabel.zh } : null;
      const number = what === 'base' ? figure?.base : figure?.count;
      return typeof number === 'number' ? { text: String(number), figure: id } : null;
    });
  return runs.every((run) => run !== null) ? runs : [];
}

/** Clauses that could be filled, joined into one sentence; nothing when there are none. */
export function clauses(table: FigureTable, templates: readonly string[], separator = '，'): readonly Run[] {
  const filled = templates.map((template) => sentence(table, template)).filter((runs) => runs.length > 0);
  return filled.flatMap((runs, at) => [...runs, { text: at === filled.length - 1 ? '。' : separator }]);
}

/** One paragraph of all the sentences that could be filled; none when there is nothing to say. */
export function paragraph(table: FigureTable, ...parts: readonly (string | readonly Run[])[]): readonly Block[] {
  const runs = parts.flatMap((part) => (typeof part === 'string' ? sentence(table, part) : part));
  return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
}

export const plain = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
export const heading = (level: 1 | 2 | 3, id: string, text: string): Block => ({ kind: 'heading', level, id, text });
export const paragraphsOf = (text: string): readonly Block[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(plain);

/** A text of the case, its quoted figures tied to the ledger: number and unit must be the same. */
export function quoted(text: string, matter: ReportMatter): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const hit of extractNumbers(text)) {
    const figure = matter.figures.find((each) => each.unit === hit.unit && Number(each.value) === hit.number && hit.to === null);
    const length = figure ? text.slice(hit.start).search(/[^\d.,]/u) : -1;
    if (!figure || length <= 0) continue;
    if (hit.start > from) runs.push({ text: text.slice(from, hit.start) });
    runs.push({ text: text.slice(hit.start, hit.start + length), figure: caseFigureId(matter.slug, figure.id) });
    from = hit.start + length;
  }
  return from < text.length ? [...runs, { text: text.slice(from) }] : runs;
}

/** The first sentences of a text, as many as fit into `max` characters, at least one. */
export function inShort(text: string, max = 160): string {
  const sentences = text.replace(/\s+/gu, '').match(/[^。！？]+[。！？]?/gu) ?? [];
  let kept = sentences[0] ?? '';
  for (const next of sentences.slice(1)) {
    if (kept.length + next.length > max) break;
    kept += next;
  }
  return /[。！？]$/u.test(kept) || kept === '' ? kept : `${kept}。`;
}

const digits = '零一二三四五六七八九';
/** 1–99 in characters, for headings and lists: 十二. */
export function numeral(count: number): string {
  const tens = Math.floor(count / 10);
  const rest = count % 10;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${rest > 0 || count === 0 ? digits[rest] : ''}`;
}

/** `2025-06-30` → 2025年6月30日 */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
