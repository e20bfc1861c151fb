import { z } from 'zod';
import { areaViews } from './area-views.ts';
import { dayText, inboxQuery, proposalsQuery } from './proposals-query.ts';
import { caseView, deskView, figuresView, inboxView, meView, proposalsView, registerView, reportView } from './views.ts';

/** Every view: its name in `/api/views/<name>`, what it takes and what it gives. One table for server, client, OpenAPI and CLI. */
export const views = {
  me: { query: z.strictObject({}), shape: meView },
  desk: { query: z.strictObject({}), shape: deskView },
  inbox: { query: inboxQuery, shape: inboxView },
  proposals: { query: proposalsQuery, shape: proposalsView },
  /** `id` is the matter's id or its number such as 2024-0007 */
  case: { query: z.strictObject({ id: z.string().min(1).max(64) }), shape: caseView },
  register: { query: z.strictObject({}), shape: registerView },
  figures: { query: z.strictObject({ year: z.coerce.number().int().min(1950).max(2200), asOf: dayText.optional() }), shape: figuresView },
  report: { query: z.strictObject({ year: z.coerce.number().int().min(1950).max(2200), asOf: dayText.optional() }), shape: reportView },
  ...areaViews,
} as const;
export type ViewName = keyof typeof views;
export type ViewQuery<N extends ViewName> = z.input<(typeof views)[N]['query']>;
export type View<N extends ViewName> = z.output<(typeof views)[N]['shape']>;

/** What a command is sent as; `id` and `version` are left out where it starts something new. */
export const commandBody = z.strictObject({
  commandId: z.uuid(),
  id: z.string().min(1).max(64).optional(),
  version: z.number().int().min(0).optional(),
  input: z.record(z.string(), z.unknown()),
});
export type CommandBody = z.infer<typeof commandBody>;
export const commandDone = z.object({ id: z.string(), version: z.number().int(), isRepeat: z.boolean() });
export type CommandDone = z.infer<typeof commandDone>;

/** RFC 9457 problem details; `title` and `detail` in the reader's language, both languages beside. */
export const problem = z.object({
  type: z.string(),
  status: z.number().int(),
  title: z.string(),
  detail: z.string(),
  zh: z.string(),
  en: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ path: z.string(), zh: z.string(), en: z.string(), code: z.string() })).optional(),
  /** for `changed-meanwhile`: what happened since the version sent */
  changes: z.array(z.object({ type: z.string(), at: z.string(), name: z.string(), post: z.string() })).optional(),
  version: z.number().int().optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof problem>;
