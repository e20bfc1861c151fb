import { z } from 'zod';
import { findingShape, letterShape } from './unit-views.ts';

/** Which reply's letter, and what the office decides at its examination. */
export const prepareLetterBody = z.strictObject({
  matterId: z.string().min(1).max(64),
  assignmentId: z.string().min(1).max(64),
  officeClass: z.string().max(40).optional(),
  openness: z.string().max(40).optional(),
});

export const letterPrepared = z.object({
  /** what `examine-reply` and `issue-reply` take */
  hash: z.string(),
  number: z.string(),
  html: z.string(),
  /** what must be put right before the letter may go out, such as missing glyphs */
  findings: z.array(z.string()),
});
export type LetterPrepared = z.infer<typeof letterPrepared>;

/** Half-written texts are welcome: what is missing is what the preview tells. */
const typed = z.string().max(6000).default('');
const headed = z.object({ heading: typed, text: typed });
const suggestion = z.number().int().min(1).max(99);

const previewedDraft = z.object({
  answers: z
    .array(z.object({ suggestion, text: typed }))
    .max(20)
    .default([]),
  chapters: z
    .array(z.object({ heading: typed, measures: z.array(headed).max(30).default([]) }))
    .max(10)
    .default([]),
  problems: z.array(typed).max(20).default([]),
  nextSteps: z.array(headed).max(20).default([]),
  explanation: typed,
  proposedClass: z.string().max(40).default(''),
  openness: z.string().max(40).default(''),
  commitments: z
    .array(z.object({ suggestion, text: typed, dueOn: z.string().max(20).default('') }))
    .max(20)
    .default([]),
});
export type PreviewedDraft = z.output<typeof previewedDraft>;

/** A reply as it is being typed, for a look at its letter. */
export const previewLetterBody = z.strictObject({ matterId: z.string().min(1).max(64), assignmentId: z.string().min(1).max(64), draft: previewedDraft });

export const letterPreviewed = z.object({
  letter: letterShape,
  /** characters of the body */
  length: z.number().int(),
  findings: z.array(findingShape),
});
export type LetterPreviewed = z.infer<typeof letterPreviewed>;
