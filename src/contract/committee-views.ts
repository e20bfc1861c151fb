import { z } from 'zod';
import { isDay } from '../domain/day.ts';
import { matterKinds } from '../domain/rulebook.ts';
import { importLikenessView, importsView, importView, likenessMax } from './imports.ts';
import { lights, total } from './views.ts';

const id = z.string().min(1).max(64);
const paging = { after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) };
const year = z.coerce.number().int().min(1950).max(2200);
const day = z.string().refine(isDay, { params: { code: 'not-a-day' } });

/** How a proposal came in: by its own hand, entered by the committee, or from a file. */
export const ways = ['own', 'on-behalf', 'import'] as const;

const shortCase = { id: z.string(), slug: z.string().nullable(), title: z.string(), proposer: z.string(), kind: z.string(), stage: z.string() };

export const intakeView = z.object({
  items: z.array(
    z.object({
      ...shortCase,
      receiptNumber: z.string().nullable(),
      submittedOn: z.string().nullable(),
      way: z.enum(ways),
      importId: z.string().nullable(),
      /** as the imported file says: the first choice at docketing */
      category: z.string().nullable(),
      cosigners: z.number().int(),
      version: z.number().int(),
    }),
  ),
  total,
  after: z.string().nullable(),
  /** of the year, by way, whatever else is filtered */
  ways: z.array(z.object({ way: z.enum(ways), count: z.number().int() })),
});

export const mergeCandidatesView = z.object({
  pairs: z.array(
    z.object({
      first: z.object({ ...shortCase, canMerge: z.boolean() }),
      second: z.object({ ...shortCase, canMerge: z.boolean() }),
      /** whole per cent of the shorter's shingles that the other has too */
      cover: z.number().int(),
    }),
  ),
  total,
  after: z.string().nullable(),
  /** cases that were compared with each other */
  compared: z.number().int(),
  /** of more cases than this only the newest are compared */
  isMore: z.boolean(),
});

export const mergePairView = z.object({
  cover: z.number().int(),
  sentences: z.array(z.object({ first: z.string(), second: z.string(), likeness: z.number().int() })),
});

export const mergedView = z.object({
  groups: z.array(z.object({ principal: z.object(shortCase), merged: z.array(z.object({ ...shortCase, version: z.number().int(), canUnmerge: z.boolean() })) })),
  total,
  after: z.string().nullable(),
});

export const numberingView = z.object({
  session: z.object({ id: z.string(), name: z.string(), reportYear: z.number().int() }).nullable(),
  series: z.array(
    z.object({
      kind: z.enum(['proposal', 'recommendation', 'deputy-suggestion']),
      /** as it would be printed */
      nextNumber: z.string(),
      nextSerial: z.number().int(),
      docketed: z.number().int(),
      /** serials below the next one that no case has; there should be none */
      gaps: z.array(z.number().int()),
    }),
  ),
});

export const handOverView = z.object({
  conference: z.string(),
  from: day,
  to: day,
  items: z.array(
    z.object({
      ...shortCase,
      number: z.string(),
      cosigners: z.array(z.string()),
      category: z.string().nullable(),
      isKey: z.boolean(),
      docketedOn: z.string(),
      suggestedUnits: z.array(z.string()),
      mergedInto: z.string().nullable(),
    }),
  ),
  /** there are more than one list holds: choose a shorter range */
  isMore: z.boolean(),
});

export const keyView = z.object({
  items: z.array(
    z.object({
      ...shortCase,
      version: z.number().int(),
      isKey: z.boolean(),
      category: z.string().nullable(),
      cosigners: z.number().int(),
      suggestions: z.number().int(),
      /** merged into it */
      absorbed: z.number().int(),
      /** cases of the district in similar words, and the numbers of the nearest */
      similar: z.array(z.object({ slug: z.string(), cover: z.number().int() })),
      recommended: z.number().int(),
      /** remarks of the committee on its quality */
      remarks: z.number().int(),
      lead: z.string().nullable(),
      light: z.enum(lights).nullable(),
      workingDaysLeft: z.number().int().nullable(),
      can: z.array(z.string()),
    }),
  ),
  total,
  after: z.string().nullable(),
  keyCount: z.number().int(),
});

export const ratingsFilters = ['open', 'missing', 'returned', 'dissatisfied', 'closed', 'all'] as const;

export const ratingsDeskView = z.object({
  items: z.array(
    z.object({
      ...shortCase,
      round: z.number().int(),
      lead: z.string().nullable(),
      due: z.string().nullable(),
      isClosed: z.boolean(),
      /** every form of the round is back, those of merged cases too, or its limit has passed */
      mayClose: z.boolean(),
      raters: z.array(z.object({ name: z.string(), state: z.enum(['returned', 'missing', 'silent']), isSatisfied: z.boolean().nullable(), isOnPaper: z.boolean() })),
    }),
  ),
  total,
  after: z.string().nullable(),
  /** over the year, whatever is filtered; forms, not cases */
  sums: z.object({ cases: z.number().int(), asked: z.number().int(), returned: z.number().int(), missing: z.number().int(), dissatisfied: z.number().int() }),
  /** more cases than are looked at in one go */
  isMore: z.boolean(),
});

export type IntakeView = z.infer<typeof intakeView>;
export type MergeCandidatesView = z.infer<typeof mergeCandidatesView>;
export type MergePairView = z.infer<typeof mergePairView>;
export type MergedView = z.infer<typeof mergedView>;
export type NumberingView = z.infer<typeof numberingView>;
export type HandOverView = z.infer<typeof handOverView>;
export type KeyView = z.infer<typeof keyView>;
export type RatingsDeskView = z.infer<typeof ratingsDeskView>;

const intakeStages = ['under-review', 'returned-for-revision', 'docketed', 'declined', 'diverted', 'merged-into', 'withdrawn'] as const;

/** Views of the screens of this area: name, query, shape. */
export const committeeViews = {
  imports: { query: z.strictObject(paging), shape: importsView },
  /** the dry run: every row as it would be brought in now, and what became of it */
  import: { query: z.strictObject({ id }), shape: importView },
  'import-likeness': {
    query: z.strictObject({ id, from: z.coerce.number().int().min(0).max(100_000).default(0), count: z.coerce.number().int().min(1).max(likenessMax).default(likenessMax) }),
    shape: importLikenessView,
  },
  /** 收件登记: what was handed in, the newest first */
  intake: {
    query: z.strictObject({
      q: z.string().max(100).optional(),
      year: year.optional(),
      way: z.enum(ways).optional(),
      stage: z.enum(intakeStages).optional(),
      kind: z.enum(matterKinds).optional(),
      import: id.optional(),
      ...paging,
    }),
    shape: intakeView,
  },
  /** pairs of cases in the most similar words, by how much of the shorter stands in the other */
  'merge-candidates': { query: z.strictObject({ year: year.optional(), ...paging }), shape: mergeCandidatesView },
  'merge-pair': { query: z.strictObject({ first: id, second: id }), shape: mergePairView },
  merged: { query: z.strictObject({ year: year.optional(), ...paging }), shape: mergedView },
  numbering: { query: z.strictObject({ year: year.optional() }), shape: numberingView },
  /** 移交清单: what was docketed in a range of days, in the order of the numbers */
  'hand-over-list': { query: z.strictObject({ from: day.optional(), to: day.optional() }), shape: handOverView },
  'key-proposals': {
    query: z.strictObject({
      year: year.optional(),
      show: z.enum(['candidates', 'key']).default('candidates'),
      category: z.string().max(40).optional(),
      kind: z.enum(matterKinds).optional(),
      ...paging,
    }),
    shape: keyView,
  },
  /** asked, returned, missing, dissatisfied first; for the committee alone */
  'ratings-desk': { query: z.strictObject({ year: year.optional(), show: z.enum(ratingsFilters).default('open'), ...paging }), shape: ratingsDeskView },
} as const;
