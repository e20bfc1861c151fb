/**
 * Percentages at one decimal that sum to exactly 100.0 (largest remainder, semantics: rounding). Ties go to the larger count,
 * then to the one named first. All zero when there is nothing to share.
 */
export function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, each) => sum + each, 0);
  if (total === 0) return counts.map(() => 0);
  // In whole tenths of a percent, so that nothing is lost to binary fractions.
  const tenths = counts.map((count) => Math.floor((count * 1000) / total));
  const left = 1000 - tenths.reduce((sum, each) => sum + each, 0);
  const remainder = (at: number): number => ((counts[at] ?? 0) * 1000) % total;
  const inLine = counts.map((_count, at) => at).toSorted((a, b) => remainder(b) - remainder(a) || (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const favoured = new Set(inLine.slice(0, left));
  return tenths.map((each, at) => (each + (favoured.has(at) ? 1 : 0)) / 10);
}
