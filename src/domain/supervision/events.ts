import type { Day } from '../day.ts';
import type { TextRef } from '../text-ref.ts';

/** What leaders do about a case, and what is answered to them. */
export type SupervisionEvent =
  | { type: 'lead-taken'; leaderId: string; leader: string; plan: TextRef }
  | { type: 'instruction-given'; id: string; assignmentId: string; text: TextRef; dueOn: Day }
  | { type: 'instruction-answered'; id: string; text: TextRef };
