import type { Day } from '../day.ts';
import type { Matter } from '../proposal/matter.ts';
import { showsContent, type PublicationDecision } from './publication.ts';

/** One line of what became of the case. `type` is the event whose word is shown. */
export interface PublicEntry {
  type: 'proposal-submitted' | 'proposal-docketed' | 'assigned' | 'reply-issued' | 'redo-ordered' | 'proposal-closed' | 'result-revised' | 'case-published';
  on: Day;
  unitId: string | null;
  round: number | null;
}

/** Of a case whose content stays closed. */
const outline: readonly PublicEntry['type'][] = ['proposal-docketed', 'case-published'];

/** The dates that are public, in order, up to the round decided. Nothing of ratings, drafts or the way through the desks. */
export function historyOf(matter: Matter, { round: upTo, mode }: PublicationDecision): PublicEntry[] {
  const line = (type: PublicEntry['type'], on: Day | null | undefined, unitId: string | null = null, round: number | null = null): PublicEntry[] => (on ? [{ type, on, unitId, round }] : []);
  const letters = matter.assignments.flatMap((part) => part.replies.filter((each) => each.round <= upTo).flatMap((each) => line('reply-issued', each.issued?.on, part.unitId, each.round)));
  const assignedOn = matter.assignments.map((each) => each.assigned.on).toSorted()[0];
  const found = [
    ...line('proposal-submitted', matter.submittedOn),
    ...line('proposal-docketed', matter.docket?.on),
    ...line('assigned', assignedOn),
    ...letters,
    ...matter.rounds.filter((each) => each.number > 1 && each.number <= upTo).flatMap((each) => line('redo-ordered', each.openedOn, null, each.number)),
    // Closing belongs to the last round.
    ...((matter.rounds.at(-1)?.number ?? upTo) <= upTo ? [...line('proposal-closed', matter.closed?.on), ...line('result-revised', matter.revisedClass?.on)] : []),
    ...matter.publication.published.flatMap((each) => line('case-published', each.on, null, each.round)),
  ];
  return found.filter((each) => showsContent(mode) || outline.includes(each.type)).toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}
