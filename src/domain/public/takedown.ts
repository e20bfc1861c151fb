import type { Day, Instant } from '../day.ts';
import type { By } from '../proposal/matter.ts';
import type { TextRef } from '../text-ref.ts';

/** 撤稿申请: somebody says that a public page should not stand as it does. */
export interface Takedown {
  kind: 'takedown';
  id: string;
  matterId: string;
  /** personal texts, erasable */
  applicant: TextRef;
  contact: TextRef;
  reason: TextRef;
  at: Instant;
  on: Day;
  ruling: { isWithdrawn: boolean; reason: TextRef; by: By } | null;
}

export type TakedownEvent = { type: 'takedown-requested'; matterId: string; applicant: TextRef; contact: TextRef; reason: TextRef } | { type: 'takedown-ruled'; isWithdrawn: boolean; reason: TextRef };

export function evolveTakedown(state: Takedown | null, event: TakedownEvent, by: By, id: string): Takedown {
  if (event.type === 'takedown-requested') {
    const { matterId, applicant, contact, reason } = event;
    return { kind: 'takedown', id, matterId, applicant, contact, reason, at: by.at, on: by.on, ruling: null };
  }
  if (!state) throw new Error(`${event.type} came before takedown-requested`);
  return { ...state, ruling: { isWithdrawn: event.isWithdrawn, reason: event.reason, by } };
}
