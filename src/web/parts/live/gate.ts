import { useSyncExternalStore } from 'react';
import { unattendedHeader } from '../../../contract/live.ts';
import { isUnattended } from './attention.ts';

/** Who the open workbench belongs to. */
export interface Holder {
  personId: string;
  postId: string;
  name: string;
}

/**
 * While the workbench is open, a call that is answered “signed out” does not fail: it waits here until the same person has
 * signed in again, and is then sent once more as it was, a command under its own id. Nothing on the page goes away.
 */
let holder: Holder | null = null;
let waiting: { until: Promise<void>; settle: () => void } | null = null;
const watchers = new Set<() => void>();
const told = (): void => {
  for (const each of watchers) each();
};

/** From now on calls wait for a new sign-in of this person. */
export function holdFor(next: Holder): void {
  holder = next;
}

/** Nobody's any more: signed out on purpose. */
export function letGo(): void {
  holder = null;
  signedInAgain();
}

function expire(): Promise<void> {
  if (!waiting) {
    let settle: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (settle = resolve));
    waiting = { until, settle };
    told();
  }
  return waiting.until;
}

export function signedInAgain(): void {
  const before = waiting;
  waiting = null;
  before?.settle();
  told();
}

const plain = globalThis.fetch.bind(globalThis);
const isAboutSession = (input: RequestInfo | URL): boolean => /\/api\/session(?:\/post|\/password)?$/.test(typeof input === 'string' ? input : input instanceof URL ? input.pathname : input.url);

/** How the workbench asks the server. */
export const askServer: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  if (isUnattended()) headers.set(unattendedHeader, 'true');
  const answer = await plain(input, { ...init, headers });
  if (answer.status !== 401 || holder === null || isAboutSession(input)) return answer;
  await expire();
  return holder === null ? answer : askServer(input, init);
};

/** Somebody has to sign in again before anything goes on; null while all is well. */
export function useExpired(): Holder | null {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => (waiting === null ? null : holder),
  );
}
