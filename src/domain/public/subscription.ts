import type { Day } from '../day.ts';
import type { By } from '../proposal/matter.ts';
import type { TextRef } from '../text-ref.ts';
import { unreachable } from '../unreachable.ts';

/** What somebody wants to be told of; all empty: everything. */
export interface Interests {
  categories: readonly string[];
  unitIds: readonly string[];
  matterIds: readonly string[];
  /** years of reporting; absent where it was asked before there was a choice */
  years?: readonly number[];
  /** the annual reports */
  hasReports?: boolean;
}

/** Asks for nothing in particular: is told of everything. */
export const wantsAll = ({ categories, unitIds, matterIds, years = [], hasReports = false }: Interests): boolean =>
  !hasReports && [categories, unitIds, matterIds, years].every((each) => each.length === 0);

/** Days an address is kept that nobody confirmed. */
export const confirmedWithinDays = 3;

/** 订阅: nothing is sent before the address was confirmed by the token mailed to it; ended, the address is erased. */
export interface Subscription {
  kind: 'subscription';
  id: string;
  /** a personal text; null once erased */
  address: TextRef | null;
  interests: Interests;
  /** of the token in the mail; the token itself is nowhere */
  tokenHash: string;
  state: 'asked' | 'confirmed' | 'ended';
  on: Day;
}

export type SubscriptionEvent =
  | { type: 'subscription-asked'; address: TextRef; interests: Interests; tokenHash: string }
  | { type: 'subscription-confirmed' }
  | { type: 'unsubscribed' }
  /** the address is erased, its hash stays in the log (semantics: content) */
  | { type: 'content-purged'; hashes: readonly string[] };

export function evolveSubscription(state: Subscription | null, event: SubscriptionEvent, by: By, id: string): Subscription {
  if (event.type === 'subscription-asked') {
    const { address, interests, tokenHash } = event;
    return { kind: 'subscription', id, address, interests, tokenHash, state: 'asked', on: by.on };
  }
  if (!state) throw new Error(`${event.type} came before subscription-asked`);
  switch (event.type) {
    case 'subscription-confirmed':
      return { ...state, state: 'confirmed', on: by.on };
    case 'unsubscribed':
      return { ...state, state: 'ended', on: by.on };
    case 'content-purged':
      return { ...state, address: null };
    default:
      return unreachable(event);
  }
}
