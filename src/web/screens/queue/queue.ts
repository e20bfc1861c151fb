import type { CaseView, MeView } from '../../../contract/views.ts';
import type { WordKey } from '../../../messages/words.ts';
import type { Step } from '../../../domain/proposal/todos.ts';

export type CasePart = 'texts' | 'assignments' | 'deadlines' | 'consultations' | 'replies' | 'ratings' | 'commitments' | 'ledger' | 'timeline' | 'similar' | OfficePart;

/** Parts read at the office's desks only. */
export type OfficePart = 'suggested-units' | 'return-history' | 'clocks' | 'examination' | 'rounds';

/** A desk's work of one kind: what waits, what one reads to decide it, and the acts that decide it. */
export interface Queue {
  /** below `/w` */
  path: string;
  title: WordKey;
  lead: WordKey;
  steps: readonly Step[];
  /** where the list comes from when it is no to-do list */
  source?: 'redo-cases';
  /** what of the case file is read here, in this order */
  parts: readonly CasePart[];
  /** what is decided here, the usual act first; only those possible now are offered */
  acts: readonly string[];
  batch?: QueueBatch;
  /** another screen of the same work */
  more?: { to: string; label: WordKey };
  /** desks of their own for this case, the usual one first */
  desks?: readonly QueueDesk[];
}

export type QueueDesk = 'reply' | 'clear' | 'plan' | 'talks' | 'together';

/** One act on several cases at once; null where this case has no place for it. */
export interface QueueBatch {
  command: string;
  /** what it would do is shown for each case before it is done */
  isPreviewed?: boolean;
  inputFor: (file: CaseView, me: MeView) => Record<string, unknown> | null;
  /** fields of the command that are asked once and hold for every case chosen */
  asks?: readonly string[];
}
