import type { Figure } from '../figures/figure.ts';
import type { Rulebook } from '../rulebook.ts';
import { printed, tableOf } from './writing.ts';

export interface SumShown {
  /** id of the figure that the parts make; the shares make 100.0 */
  whole: string;
  parts: readonly string[];
  /** as printed: `5+29+82` */
  sum: string;
  total: string;
  isRight: boolean;
}

/** The sums a reader would do by hand: groups, categories, classes and their shares. */
export function sumsShown(figures: readonly Figure[], rules: Rulebook): SumShown[] {
  const table = tableOf(figures);
  const known = (ids: readonly string[]): Figure[] => ids.flatMap((id) => table.get(id) ?? []);
  const made = (whole: string, ids: readonly string[], expected: number | undefined, total: string): SumShown[] => {
    const parts = known(ids);
    if (parts.length === 0 || expected === undefined) return [];
    const sum = parts.reduce((all, each) => all + each.value, 0);
    return [{ whole, parts: parts.map((each) => each.id), sum: parts.map((each) => printed(each).replace('%', '')).join('+'), total, isRight: Math.abs(sum - expected) < 0.05 }];
  };
  const count = table.get('proposals.count')?.value;
  const other = table.get('proposals.other')?.value;
  const answered = table.get(`results.${rules.classes[0]?.code}.share`)?.base ?? undefined;
  const ofClasses = (what: string): string[] => rules.classes.map((each) => `results.${each.code}.${what}`);
  const tops = rules.categories.filter((each) => each.parent === null).map((each) => `proposals.other.${each.code}`);
  return [
    ...made('proposals.count', ['proposals.key', 'proposals.collective', 'proposals.other'], count, String(count)),
    ...made('proposals.other', tops, other, String(other)),
    ...made('results', ofClasses('count'), answered, String(answered)),
    ...(answered ? made('shares', ofClasses('share'), 100, '100.0') : []),
  ];
}
