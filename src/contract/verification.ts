import { z } from 'zod';

/** A check of the district's log on demand: how far it is, or how it ended. */
export const verification = z.object({
  state: z.enum(['none', 'running', 'sound', 'broken', 'stopped', 'failed']),
  startedAt: z.string().nullable(),
  /** rows read of those there are to read; an estimate until the end */
  read: z.number().int(),
  expected: z.number().int(),
  events: z.number().int().nullable(),
  seconds: z.number().nullable(),
  hasAnchor: z.boolean(),
  broken: z.object({ where: z.string(), zh: z.string(), en: z.string() }).nullable(),
});
export type Verification = z.infer<typeof verification>;

/** What an exported anchor holds; the check then also finds a log that was cut or rewritten as a whole. */
export const verifyBody = z.strictObject({
  anchor: z.strictObject({ tenantId: z.string(), seq: z.number().int().min(0), hash: z.string(), at: z.string(), streams: z.number().int().min(0), heads: z.string() }).optional(),
});
