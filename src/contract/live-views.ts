import { z } from 'zod';

/** A list of notices holds at most this many; older ones stand in the timelines of their cases. */
export const noticesMax = 50;

/** What others did lately on cases of the reader's desk, and what of it he has read. */
const noticesView = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      caseId: z.string(),
      slug: z.string().nullable(),
      title: z.string(),
      type: z.string(),
      name: z.string(),
      post: z.string(),
      at: z.string(),
      isRead: z.boolean(),
    }),
  ),
  unread: z.number().int(),
  /** there are older ones than those listed */
  isMore: z.boolean(),
});
export type NoticesView = z.infer<typeof noticesView>;

/** Views of the frame around every screen: name, query, shape. */
export const liveViews = { notices: { query: z.strictObject({}), shape: noticesView } } as const;
