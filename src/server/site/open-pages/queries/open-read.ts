import { dayOf, type Day, type Instant } from '../../../../domain/day.ts';
import type { Visit } from '../../frame/visit.ts';
import { readPublic, type PublicReading } from '../../public/queries/public-reading.ts';

/** What an open page reads with: the public rows, the names, and the day. */
export interface OpenReading extends PublicReading {
  /** tells databases apart in one process */
  scope: string;
  now: Instant;
  today: Day;
}

export function openRead<T>(visit: Visit, read: (reading: OpenReading) => Promise<T>): Promise<T> {
  const { scope, clock } = visit.room.desk;
  const now = clock();
  return readPublic(visit, (reading) => read({ ...reading, scope, now, today: dayOf(now) }));
}
