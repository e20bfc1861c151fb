import type { Day, Instant } from '../day.ts';
import type { By } from '../proposal/matter.ts';
import type { TextRef } from '../text-ref.ts';

export const deliveries = ['email', 'post', 'on-site'] as const;
export const applicationOutcomes = ['given', 'partly', 'refused'] as const;

/** 依申请公开: somebody asks for what is given on application only; answered by a day the law sets. */
export interface Application {
  kind: 'application';
  id: string;
  matterId: string;
  /** personal texts, erasable */
  applicant: TextRef;
  contact: TextRef;
  purpose: TextRef | null;
  delivery: (typeof deliveries)[number];
  dueOn: Day;
  at: Instant;
  on: Day;
  answer: { outcome: (typeof applicationOutcomes)[number]; text: TextRef; reason: string | null; by: By } | null;
}

export type ApplicationEvent =
  | { type: 'application-made'; matterId: string; applicant: TextRef; contact: TextRef; purpose: TextRef | null; delivery: Application['delivery']; dueOn: Day }
  | { type: 'application-answered'; outcome: (typeof applicationOutcomes)[number]; text: TextRef; reason: string | null };

export function evolveApplication(state: Application | null, event: ApplicationEvent, by: By, id: string): Application {
  if (event.type === 'application-made') {
    const { matterId, applicant, contact, purpose, delivery, dueOn } = event;
    return { kind: 'application', id, matterId, applicant, contact, purpose, delivery, dueOn, at: by.at, on: by.on, answer: null };
  }
  if (!state) throw new Error(`${event.type} came before application-made`);
  const { outcome, text, reason } = event;
  return { ...state, answer: { outcome, text, reason, by } };
}
