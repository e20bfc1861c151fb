import type { Rulebook } from '../rulebook.ts';
import type { Figure } from '../figures/figure.ts';
import { findingIn, type Finding } from './finding.ts';

/**
 * The year's figures against each other: the groups make the proposals, the categories the other ones, the classes their base,
 * the shares 100.0, and each share fits its count within one unit of the last digit (0.1).
 */
export function checkFigures(figures: readonly Figure[], rules: Rulebook): Finding[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const value = (id: string): number | undefined => byId.get(id)?.value;
  const found = findingIn('', 'figures');
  const report = (code: 'parts-differ' | 'shares-differ' | 'share-differs', params: Finding['params']): Finding => found(code, 'wrong', { start: 0, end: 0 }, params);

  const sum = (wholeId: string, partIds: readonly string[]): Finding[] => {
    const whole = value(wholeId);
    const parts = partIds.flatMap((id) => value(id) ?? []);
    const total = parts.reduce((all, part) => all + part, 0);
    return whole === undefined || parts.length === 0 || total === whole ? [] : [report('parts-differ', { id: wholeId, whole, sum: total, parts: parts.join('+') })];
  };
  const counts = rules.classes.flatMap((each) => value(`results.${each.code}.count`) ?? []);
  const answered = counts.reduce((all, count) => all + count, 0);
  const shares = rules.classes.flatMap((each) => value(`results.${each.code}.share`) ?? []);
  const total = shares.reduce((all, share) => all + share, 0);
  const proposals = value('proposals.count');
  return [
    ...sum('proposals.count', ['proposals.key', 'proposals.collective', 'proposals.other']),
    // A category's figure includes those below it.
    ...sum(
      'proposals.other',
      rules.categories.filter((each) => each.parent === null).map((each) => `proposals.other.${each.code}`),
    ),
    // Results are of answered proposals, so they may be fewer, never more.
    ...(proposals !== undefined && answered > proposals ? [report('parts-differ', { id: 'results', whole: proposals, sum: answered, parts: counts.join('+') })] : []),
    ...(shares.length > 0 && answered > 0 && Math.abs(total - 100) > 0.05 ? [report('shares-differ', { sum: Number(total.toFixed(1)) })] : []),
    ...rules.classes.flatMap((each) => {
      const [count, share] = [value(`results.${each.code}.count`), value(`results.${each.code}.share`)];
      if (count === undefined || share === undefined || answered === 0) return [];
      const whole = byId.get(`results.${each.code}.share`)?.base ?? answered;
      return Math.abs((count / whole) * 100 - share) <= 0.1 + 1e-9 ? [] : [report('share-differs', { id: each.code, count, share, whole })];
    }),
  ];
}
