import { z } from 'zod';

/**
 * `GET /api/live`: server-sent events for one signed-in post. `ready` comes first, `act` for each act on a case the reader may
 * read, `beat` while nothing happens, `ended` when the session or the post is no longer what it was.
 */
export const livePath = '/api/live';

/** Sent first. `isCaughtUp` is false where acts may have been missed: what is shown should be read anew. */
export const liveReady = z.object({ isCaughtUp: z.boolean(), idleMinutes: z.number().int(), expiresAt: z.string() });
export type LiveReady = z.infer<typeof liveReady>;

/** Somebody did something to a case; its contents are read as always, through the views. */
export const liveAct = z.object({
  caseId: z.string(),
  slug: z.string().nullable(),
  version: z.number().int(),
  type: z.string(),
  name: z.string(),
  post: z.string(),
  at: z.string(),
  /** done by the reader himself, in this window or another */
  isOwn: z.boolean(),
});
export type LiveAct = z.infer<typeof liveAct>;

/** A page that asks by itself, with nobody at the keyboard, says so: such a request does not keep the session. */
export const unattendedHeader = 'x-unattended';

export const readNoticesBody = z.strictObject({
  /** the notices that were read; `all` for every one there is */
  ids: z.union([z.literal('all'), z.array(z.string().min(1).max(100)).max(100)]),
});
