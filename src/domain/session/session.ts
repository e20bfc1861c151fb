import type { Day } from '../day.ts';
import { pilotRulebook } from '../pilot-rulebook.ts';
import type { Adopted, Label } from '../rulebook.ts';

/** A session (次会议) of the conference; between-session proposals belong to the one in force at submission. */
export interface Session {
  kind: 'session';
  id: string;
  /** e.g. 区政协九届三次会议 */
  name: string;
  /** 届 */
  term: number;
  /** 次 */
  meeting: number;
  /** the year whose report covers it */
  reportYear: number;
  opensOn: Day;
  endsOn: Day;
  closedOn: Day | null;
  rulebooks: readonly Adopted[];
  categories: readonly { code: string; label: Label; parent: string | null }[];
  templates: Readonly<Record<string, string>>;
}

/** The rules in force now; a matter that was docketed keeps the version it was docketed under. */
export function rulesOf(session: Session | null, version?: number): Adopted {
  const adopted = version === undefined ? session?.rulebooks.at(-1) : session?.rulebooks.find((each) => each.version === version);
  const base = adopted ?? { version: 0, rules: pilotRulebook };
  if (!session || session.categories.length === 0) return base;
  return { ...base, rules: { ...base.rules, categories: [...base.rules.categories, ...session.categories] } };
}
