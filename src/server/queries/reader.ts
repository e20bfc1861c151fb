import type { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { Instant } from '../../domain/day.ts';
import type { AnyCommand } from '../../domain/execute.ts';
import type { views } from '../../contract/routes.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';

/** Who reads what when: given to every query. */
export interface Reading {
  client: TenantClient;
  actor: Actor;
  /** the same scope as the desk's */
  scope: string;
  now: Instant;
  district: { id: string; name: string; conference: string };
  commands: ReadonlyMap<string, AnyCommand>;
  /** of the session of the reader, when there is one */
  account: { lastSignInAt: Instant | null; mustChange: boolean } | null;
}

/** One function per view of a table of views. */
export type QueriesOf<T extends Readonly<Record<string, { query: z.ZodType; shape: z.ZodType }>>> = {
  [N in keyof T]: (reading: Reading, query: z.output<T[N]['query']>) => Promise<z.output<T[N]['shape']>>;
};
export type Queries = QueriesOf<typeof views>;

/** There is no such thing, or this reader may not know of it: both look the same from outside. */
export class Unseen extends Error {
  override name = 'Unseen';
}
