import { wantsAll, type Interests } from '../../domain/public/subscription.ts';
import type { Told } from './subscriber-rows.ts';

/** One change of what is public, with what a subscription can be about. */
export interface OpenChange {
  seq: number;
  tells: Told;
  year: number;
  category: string | null;
  unitIds: readonly string[];
}

/** Does a subscription ask for this change? One of several topics is enough; years narrow all but a case named itself. */
export function isWanted(interests: Interests, { tells, year, category, unitIds }: OpenChange): boolean {
  if (wantsAll(interests)) return true;
  const { years = [], hasReports = false } = interests;
  if (tells.matterId !== undefined && interests.matterIds.includes(tells.matterId)) return true;
  if (years.length > 0 && !years.includes(year)) return false;
  const hasTopic = hasReports || interests.categories.length > 0 || interests.unitIds.length > 0 || interests.matterIds.length > 0;
  if (!hasTopic) return true;
  if (tells.matterId === undefined) return hasReports;
  return (category !== null && interests.categories.includes(category)) || unitIds.some((id) => interests.unitIds.includes(id));
}

/** Several changes of one case are told as the last of them: one line, whatever happened in between. */
export function lastOfEach(changes: readonly OpenChange[]): Told[] {
  const kept = new Map<string, Told>();
  for (const { tells } of changes) {
    const key = tells.matterId ?? `report-${tells.year}`;
    const before = kept.get(key);
    kept.delete(key);
    // New to the reader, though it was changed again before he was told.
    kept.set(key, before?.kind === 'published' && tells.kind === 'changed' ? { ...tells, kind: 'published' } : tells);
  }
  return [...kept.values()];
}
