import { z } from 'zod';

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
