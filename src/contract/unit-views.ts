import { z } from 'zod';
import { lights, total } from './views.ts';

const day = z.string();
const light = z.enum(lights);

/** Columns of the unit's board, in the order of the process. */
export const boardStages = ['assigned', 'in-handling', 'reply-in-clearance', 'awaiting-feedback', 'in-follow-up'] as const;

const boardItem = z.object({
  matterId: z.string(),
  assignmentId: z.string(),
  slug: z.string().nullable(),
  title: z.string(),
  isKey: z.boolean(),
  role: z.string(),
  proposer: z.string(),
  /** what the unit has to do next on it */
  steps: z.array(z.string()),
  rule: z.string().nullable(),
  due: day.nullable(),
  light,
  workingDaysLeft: z.number().int().nullable(),
});

/** The unit's running cases: one lane per case officer, in each lane the cases by stage. */
export const boardView = z.object({
  whose: z.enum(['mine', 'section', 'unit']),
  section: z.string().nullable(),
  sections: z.array(z.string()),
  /** of all that the choice of whose leaves, before the narrower filters */
  counts: z.object({ mine: z.number().int(), unit: z.number().int(), shown: z.number().int() }),
  total,
  lanes: z.array(
    z.object({
      officer: z.object({ id: z.string(), name: z.string() }).nullable(),
      sections: z.array(z.string()),
      open: z.number().int(),
      red: z.number().int(),
      yellow: z.number().int(),
      cells: z.array(z.object({ stage: z.enum(boardStages), count: z.number().int(), items: z.array(boardItem) })),
    }),
  ),
});

const sentence = z.object({ zh: z.string(), en: z.string() });
const owed = z.object({ needed: z.number().int(), counted: z.number().int() });

/** How far the unit's own chain is with the reply at hand, whose turn it is and why it must go that high. */
export const clearanceShape = z.object({
  version: z.number().int(),
  steps: z.array(z.object({ step: z.string(), roles: z.array(z.string()), by: z.object({ name: z.string(), on: day }).nullable() })),
  /** the conditions of the tier that applies; none: it is the usual way */
  because: z.object({ kind: z.string().nullable(), isKey: z.boolean(), class: z.string().nullable(), moneyFromWan: z.number().nullable() }),
  next: z.string().nullable(),
  isYours: z.boolean(),
  /** drafted by the reader himself, who therefore never clears it */
  isOwnDraft: z.boolean(),
  /** what still keeps it from being cleared */
  blocked: sentence.nullable(),
  isSentBack: z.boolean(),
  /** the very letter the office examined: what is issued */
  examinedLetterHash: z.string().nullable(),
});

/** What a unit looks at besides the case file: what the rules ask of its part, and what of it is still missing. */
export const handlingView = z.object({
  today: day,
  parts: z.array(
    z.object({
      assignmentId: z.string(),
      isOwn: z.boolean(),
      /** null for assisting units, who owe no talks of their own */
      owed: z
        .object({
          phases: z.array(owed.extend({ phase: z.string() })),
          faceToFace: owed,
          faceToFaceModes: z.array(z.string()),
          missing: z.object({ what: z.string(), missing: z.number().int() }).nullable(),
        })
        .nullable(),
      clearance: clearanceShape.nullable(),
    }),
  ),
  /** whether each record counts, and until when the proposer can still deny it */
  consultations: z.array(z.object({ id: z.string(), isCounted: z.boolean(), isFaceToFace: z.boolean(), deniableUntil: day.nullable() })),
  /** whom a message of the timeline was sent to, by its number there */
  messages: z.array(z.object({ n: z.number().int(), to: z.string() })),
  classes: z.array(z.object({ code: z.string(), needsCommitment: z.boolean(), needsExplanation: z.boolean() })),
  countersignNeeded: z.boolean(),
  isByChapters: z.boolean(),
  /** wordings of the session for replies, by name */
  templates: z.array(z.object({ name: z.string(), text: z.string() })),
});

/** A letter as it is set: its punctuation settled, the body by paragraphs, counted from 1 over headings and paragraphs alike. */
export const letterShape = z.object({
  issuer: z.string(),
  number: z.string(),
  classMark: z.string(),
  title: z.string(),
  salutation: z.string(),
  body: z.array(z.object({ face: z.enum(['heiti', 'kaiti', 'fangsong']), isHeading: z.boolean(), text: z.string() })),
  dateText: z.string(),
  notes: z.array(z.string()),
  copies: z.string().nullable(),
});

export const findingShape = z.object({ finding: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

export type BoardView = z.infer<typeof boardView>;
export type BoardItem = z.infer<typeof boardItem>;
export type HandlingView = z.infer<typeof handlingView>;
export type ClearanceShape = z.infer<typeof clearanceShape>;
export type LetterShape = z.infer<typeof letterShape>;
export type FindingShape = z.infer<typeof findingShape>;

/** Views of the screens of this area: name, query, shape. */
export const unitViews = {
  /** `officer` is a person's id, or `none` for cases without one */
  board: {
    query: z.strictObject({
      whose: z.enum(['mine', 'section', 'unit']).optional(),
      section: z.string().max(60).optional(),
      officer: z.string().max(64).optional(),
      stage: z.enum(boardStages).optional(),
      light: light.optional(),
    }),
    shape: boardView,
  },
  handling: { query: z.strictObject({ id: z.string().min(1).max(64) }), shape: handlingView },
  /** one version of a part's reply as a letter, with what the check finds in it */
  'reply-letter': {
    query: z.strictObject({ id: z.string().min(1).max(64), assignmentId: z.string().min(1).max(64), version: z.coerce.number().int().min(1).max(999) }),
    shape: z.object({ letter: letterShape, findings: z.array(findingShape) }),
  },
} as const;
