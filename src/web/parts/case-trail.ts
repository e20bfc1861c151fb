/** The list somebody came from: its address and its cases in their order, so that the next one is a key away. */
export interface Trail {
  from: string;
  cases: readonly string[];
}

const key = 'zhiyin.trail';

/** Kept for this tab only: another tab has its own list. */
export function rememberTrail(trail: Trail): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(trail));
  } catch {
    // Without room there is only no next case.
  }
}

export function readTrail(): Trail | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Trail> | null;
    return kept && typeof kept.from === 'string' && Array.isArray(kept.cases) ? { from: kept.from, cases: kept.cases.filter((each): each is string => typeof each === 'string') } : null;
  } catch {
    return null;
  }
}

export interface Place {
  from: string;
  /** from 1 */
  at: number;
  of: number;
  previous: string | null;
  next: string | null;
}

/** Where a case stands in the list one came from; null when one did not come from a list that holds it. */
export function placeIn(trail: Trail | null, addresses: readonly string[]): Place | null {
  if (trail === null) return null;
  const at = trail.cases.findIndex((each) => addresses.includes(each));
  if (at < 0) return null;
  return { from: trail.from, at: at + 1, of: trail.cases.length, previous: trail.cases[at - 1] ?? null, next: trail.cases[at + 1] ?? null };
}
