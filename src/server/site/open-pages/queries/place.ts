import { readCursor } from '../../../queries/lists.ts';

/** The place a list goes on from, as its address says it; whatever does not fit is the beginning. */
export function placeIn(after: string | undefined, kinds: readonly ('whole' | 'text')[]): (string | number)[] | null {
  const found = readCursor(after?.slice(0, 400), kinds.length);
  const fits = (value: unknown, kind: 'whole' | 'text' | undefined): boolean =>
    kind === 'whole' ? Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31 : typeof value === 'string' && !value.includes('\0');
  return found?.every((value, at) => fits(value, kinds[at])) ? (found as (string | number)[]) : null;
}
