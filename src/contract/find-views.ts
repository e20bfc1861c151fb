import { z } from 'zod';

/** A passage as written, cut where a word that was looked for begins and ends. */
const passage = z.array(z.object({ text: z.string(), isHit: z.boolean() }));

export const findParts = ['title', 'number', 'proposer', 'situation', 'analysis', 'suggestion', 'reply'] as const;

const foundCase = { id: z.string(), slug: z.string().nullable(), stage: z.string(), kind: z.string(), proposer: z.string(), lead: z.string().nullable() };

/** Longer addresses are cut off by common proxies: a typed text is compared by its beginning. */
export const comparedMax = { title: 80, text: 600 } as const;

/** Views of the screens of this area: name, query, shape. */
export const findViews = {
  /** every word must be found, in the wording or in the replies, of cases this reader may read */
  search: {
    query: z.strictObject({ q: z.string().max(100).default(''), after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(50).default(20) }),
    shape: z.object({
      items: z.array(
        z.object({
          ...foundCase,
          title: passage,
          /** where a word was found besides the title, a passage of each */
          passages: z.array(z.object({ part: z.enum(findParts), passage })),
        }),
      ),
      total: z.object({ count: z.number().int(), isMore: z.boolean() }),
      after: z.string().nullable(),
      /** nothing in what was typed can be looked for: only marks, or nothing */
      isEmpty: z.boolean(),
    }),
  },
  /** the ten cases most like a case (`id` or number), or most like what somebody is writing */
  similar: {
    query: z.strictObject({ id: z.string().max(64).optional(), title: z.string().max(comparedMax.title).optional(), text: z.string().max(comparedMax.text).optional() }),
    shape: z.object({
      items: z.array(
        z.object({
          ...foundCase,
          title: z.string(),
          /** whole per cent of this text's shingles that the other has too */
          cover: z.number().int(),
          sentences: z.array(z.object({ own: z.string(), other: z.string(), likeness: z.number().int() })),
        }),
      ),
    }),
  },
} as const;
export type FoundCase = z.output<(typeof findViews)['search']['shape']>['items'][number];
export type SimilarCase = z.output<(typeof findViews)['similar']['shape']>['items'][number];
