import { z } from 'zod';
import { fileShape } from './files.ts';

const day = z.string();
const by = z.object({ name: z.string(), post: z.string(), at: z.string(), on: day });

/** Further parts of the case file. */
export const caseParts = {
  /** of the review levels, as far as this reader may see them */
  reviews: z.array(z.object({ level: z.number().int(), recommendation: z.string(), reason: z.string().nullable(), by })),
  /** what was corrected on the docket, the old value kept; codes are the rulebook's, names and titles stand as written */
  corrections: z.array(z.object({ field: z.string(), from: z.string(), to: z.string(), reason: z.string(), by })),
  /** rounds of handling; from the second on with the reason of the redo */
  rounds: z.array(z.object({ number: z.number().int(), openedOn: day, reason: z.string().nullable() })),
  lookBacks: z.array(z.object({ text: z.string(), on: day })),
  escalatedOn: day.nullable(),
  isSealed: z.boolean(),
  files: z.array(fileShape),
  commitments: z.array(
    z.object({
      id: z.string(),
      assignmentId: z.string(),
      suggestion: z.number().int(),
      text: z.string(),
      dueOn: day,
      originalDueOn: day,
      state: z.string(),
      settledOn: day.nullable(),
      reports: z.array(z.object({ text: z.string(), claimsDone: z.boolean(), on: day })),
    }),
  ),
  measures: z.array(z.object({ id: z.string(), suggestion: z.number().int().nullable(), what: z.string(), place: z.string().nullable(), moneyWan: z.string().nullable(), on: day })),
  figures: z.array(
    z.object({
      id: z.string(),
      suggestion: z.number().int().nullable(),
      indicator: z.string(),
      value: z.string(),
      unit: z.string(),
      from: day.nullable(),
      to: day,
      source: z.string().nullable(),
      verifiedOn: day.nullable(),
      corrections: z.array(z.object({ value: z.string(), reason: z.string(), on: day })),
    }),
  ),
  /** may this reader see the log of the case? */
  hasLog: z.boolean(),
} as const;

/** Views of a case besides its file. */
export const caseViews = {
  /** the log of a case: who did what when under which number, with the beginning of each entry's hash */
  'case-log': {
    query: z.strictObject({ id: z.string().min(1).max(64) }),
    shape: z.object({
      entries: z.array(
        z.object({
          seq: z.number().int(),
          version: z.number().int(),
          type: z.string(),
          payloadVersion: z.number().int(),
          at: z.string(),
          on: day.nullable(),
          name: z.string(),
          post: z.string(),
          hash: z.string(),
          previousHash: z.string(),
        }),
      ),
      /** entries of this case that are not for this reader */
      hidden: z.number().int(),
    }),
  },
  /** other cases of the same proposer that this reader may see, the newest first */
  'case-related': {
    query: z.strictObject({ id: z.string().min(1).max(64) }),
    shape: z.object({ items: z.array(z.object({ id: z.string(), slug: z.string().nullable(), title: z.string(), stage: z.string(), year: z.number().int() })), isMore: z.boolean() }),
  },
} as const;
export type CaseLogView = z.output<(typeof caseViews)['case-log']['shape']>;
