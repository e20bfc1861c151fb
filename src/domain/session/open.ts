import { refuse, type Refusal } from '../refusal.ts';
import type { Session } from './session.ts';

/** The guard of every act that changes a session: after its closing the rules of its cases stand. */
export function whileOpen(session: Session | null): Refusal | null {
  if (!session) return refuse('not-found');
  return session.closedOn === null ? null : refuse('session-closed', { session: session.name });
}
