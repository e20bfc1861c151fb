import { z } from 'zod';

const day = z.string();

/** Views of the members' portal. */
export const memberViews = {
  /** drafts that only their writers see, the newest first */
  drafts: {
    query: z.strictObject({}),
    shape: z.object({ items: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string(), changedOn: day })) }),
  },
  /** 履职: what the reader did himself, year by year */
  duty: {
    query: z.strictObject({}),
    shape: z.object({
      years: z.array(
        z.object({
          year: z.number().int(),
          proposed: z.array(z.string()),
          docketed: z.array(z.string()),
          cosigned: z.array(z.string()),
          consultations: z.number().int(),
          ratings: z.number().int(),
        }),
      ),
    }),
  },
} as const;
export type DraftsView = z.output<(typeof memberViews)['drafts']['shape']>;
export type DutyView = z.output<(typeof memberViews)['duty']['shape']>;
