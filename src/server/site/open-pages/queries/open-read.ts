import { dayOf, type Day, type Instant } from '../../../../domain/day.ts';
import { contextOf, type Context } from '../../../store/context.ts';
import { readTenant, type TenantClient } from '../../../store/tenant-transaction.ts';
import type { Visit } from '../../frame/visit.ts';

/** What a public page reads with: the district's rows, its units and sessions, and the day. */
export interface OpenReading {
  client: TenantClient;
  context: Context;
  now: Instant;
  today: Day;
}

export function openRead<T>({ room, district }: Visit, read: (reading: OpenReading) => Promise<T>): Promise<T> {
  const now = room.desk.clock();
  return readTenant(room.desk.pool, district.id, async (client) => read({ client, context: await contextOf(client, room.desk.scope), now, today: dayOf(now) }));
}
