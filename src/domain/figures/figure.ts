export interface Words {
  zh: string;
  en: string;
}

/** One number of the statistics, with its definition, its base and the cases behind it. */
export interface Figure {
  id: string;
  label: Words;
  definition: Words;
  /** a rate is a percentage at one decimal; 0 where its base is 0, to be printed as a dash */
  value: number;
  unit: string;
  /** how many of the base, for rates and shares */
  count: number | null;
  base: number | null;
  baseLabel: Words | null;
  /** docket numbers behind the count, in order, each once */
  cases: readonly string[];
}

export type Named = readonly [id: string, zh: string, en: string, definitionZh: string, definitionEn: string];

const words = (zh: string, en: string): Words => ({ zh, en });

/** Year, then letter, then number, also beyond four digits. */
const sortKey = (slug: string): string => slug.replace(/\d+$/, (digits) => digits.padStart(8, '0'));

export const inOrder = (slugs: readonly string[]): string[] => [...new Set(slugs)].toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));

/** A plain number; `value` when it counts something else than cases, such as commitments. */
export function countFigure([id, zh, en, definitionZh, definitionEn]: Named, slugs: readonly string[], unit = '件', value = slugs.length): Figure {
  return { id, label: words(zh, en), definition: words(definitionZh, definitionEn), value, unit, count: null, base: null, baseLabel: null, cases: inOrder(slugs) };
}

export interface Ratio {
  count: number;
  base: number;
  baseLabel: Words;
  slugs: readonly string[];
}

export function rateFigure([id, zh, en, definitionZh, definitionEn]: Named, { count, base, baseLabel, slugs }: Ratio, value = percent(count, base)): Figure {
  return { id, label: words(zh, en), definition: words(definitionZh, definitionEn), value, unit: '%', count, base, baseLabel, cases: inOrder(slugs) };
}

export const percent = (count: number, base: number): number => (base === 0 ? 0 : Math.round((count * 1000) / base) / 10);

/** The part of a list that passes, over the whole list. */
export function ratioOf<T extends { slug: string }>(items: readonly T[], passes: (item: T) => boolean, baseLabel: Words): Ratio {
  const hits = items.filter(passes);
  return { count: hits.length, base: items.length, baseLabel, slugs: hits.map((each) => each.slug) };
}
