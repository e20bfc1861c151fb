import { z } from 'zod';
import { proposalsQuery } from './proposals-query.ts';

const instant = z.string();

/** What the list of proposals can be narrowed by, with how many cases each value leaves; after permissions, in the light of all other filters. */
export const facetNames = ['year', 'stage', 'category', 'kind', 'class', 'key', 'light', 'unit'] as const;
export type FacetName = (typeof facetNames)[number];
const facet = z.array(z.object({ value: z.string(), count: z.number().int() }));

/** Cases asked about at once. */
export const askedMax = 100;

/** Acts others gave, as shown on the desk. */
const recentAct = z.object({ matterId: z.string(), slug: z.string().nullable(), title: z.string(), type: z.string(), at: instant, name: z.string(), post: z.string() });

const { after: _after, limit: _limit, sort: _sort, order: _order, ...filters } = proposalsQuery.shape;

/** Views of the lists: name, query, shape. */
export const listViews = {
  'proposal-facets': { query: z.strictObject(filters), shape: z.object({ facets: z.record(z.enum(facetNames), facet) }) },
  /** what each list of the reader holds; the number is that of the list behind it */
  'list-counts': {
    query: z.strictObject({}),
    shape: z.object({
      todo: z.number().int(),
      done: z.number().int(),
      doneThisMonth: z.number().int(),
      monthFrom: z.string(),
      started: z.number().int(),
      others: z.number().int(),
      /** beyond ten thousand a number stands for “or more” */
      isMore: z.boolean(),
    }),
  },
  /** what others did lately on the cases of the reader's desk */
  'recent-acts': { query: z.strictObject({}), shape: z.object({ items: z.array(recentAct) }) },
  /** what the reader can do now with each of some cases (`ids` with commas between); a case he may not see is left out */
  'case-acts': {
    query: z.strictObject({ ids: z.string().max(askedMax * 65) }),
    shape: z.object({
      items: z.array(z.object({ id: z.string(), version: z.number().int(), slug: z.string().nullable(), title: z.string(), stage: z.string(), can: z.array(z.string()) })),
    }),
  },
} as const;
