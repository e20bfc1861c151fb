/**
 * One number of the year with what it means and the cases behind it; `figures.json` lists them under these ids.
 * A unit of `%` means that `value` is in percent (90.5, not 0.905).
 */
export interface Figure {
  id: string;
  label: { zh: string; en: string };
  definition: { zh: string; en: string };
  value: number;
  unit: string;
  base: number | null;
  baseLabel: { zh: string; en: string } | null;
  cases: readonly string[];
}
