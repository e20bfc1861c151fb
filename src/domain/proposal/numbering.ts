import type { MatterKind } from '../rulebook.ts';

/** Matters numbered in one row: proposals of all kinds share theirs, recommendations and deputies' suggestions have their own. */
export const numberedAs = (kind: MatterKind): 'proposal' | 'recommendation' | 'deputy-suggestion' => (kind === 'recommendation' || kind === 'deputy-suggestion' ? kind : 'proposal');

export const docketSeries = (sessionId: string, kind: MatterKind): string => `docket:${sessionId}:${numberedAs(kind)}`;
export const receiptSeries = (sessionId: string): string => `receipt:${sessionId}`;

/** Fills a pattern such as `{year}-{serial:4}`: the number after the colon is the least width. */
export function formatNumber(pattern: string, serial: number, year: number): string {
  return pattern.replace(/\{(year|serial)(?::(\d))?\}/g, (_all, name: string, width?: string) => String(name === 'year' ? year : serial).padStart(Number(width ?? 1), '0'));
}

const letters = { proposal: '', recommendation: 'R', 'deputy-suggestion': 'D' } as const;

/** The number by which URLs, the terminal and figures name a docketed matter: `2024-0007`, `2024-R0001`. */
export const slugOf = (reportYear: number, kind: MatterKind, serial: number): string => `${reportYear}-${letters[numberedAs(kind)]}${String(serial).padStart(4, '0')}`;
