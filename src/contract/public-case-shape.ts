import { z } from 'zod';

/** What the public reads of a case, as `PublicCase` of the domain makes it, with the names of its units beside. */
const day = z.string();
const coded = z.object({ code: z.string(), label: z.object({ zh: z.string(), en: z.string().optional() }) });
const lettered = coded.extend({ letter: z.string() });
export const publicText = z.array(z.union([z.object({ text: z.string() }), z.object({ gap: z.number().int(), reason: z.string() })]));
const headed = z.object({ title: publicText, text: publicText });

export const publicCaseShape = z.object({
  slug: z.string(),
  number: z.string(),
  session: z.string(),
  reportYear: z.number().int(),
  kind: z.string(),
  origin: z.string(),
  isKey: z.boolean(),
  category: coded.nullable(),
  submission: z.string(),
  openness: coded,
  reason: coded.nullable(),
  round: z.number().int(),
  later: z.enum(['being-handled', 'not-public']).nullable(),
  title: publicText.nullable(),
  proposers: z.array(z.string()).nullable(),
  situation: publicText.nullable(),
  analysis: publicText.nullable(),
  suggestions: z.array(publicText),
  summary: publicText.nullable(),
  letters: z.array(
    z.object({
      round: z.number().int(),
      unitId: z.string(),
      letterNumber: z.string(),
      on: day,
      class: z.string(),
      isCorrected: z.boolean(),
      body: z
        .object({
          answers: z.array(z.object({ suggestion: z.number().int(), verdict: z.string(), text: publicText })),
          chapters: z.array(z.object({ title: publicText, measures: z.array(headed) })),
          problems: z.array(publicText),
          nextSteps: z.array(headed),
          explanation: publicText.nullable(),
          commitments: z.array(z.object({ suggestion: z.number().int(), text: publicText, dueOn: day })),
        })
        .nullable(),
    }),
  ),
  units: z.array(z.object({ unitId: z.string(), role: z.string() })),
  class: lettered.nullable(),
  revisedClass: lettered.nullable(),
  isContested: z.boolean(),
  commitments: z.array(z.object({ text: publicText.nullable(), dueOn: day, originalDueOn: day, state: z.string(), settledOn: day.nullable(), reportedOn: day.nullable() })),
  answeredWith: z.string().nullable(),
  absorbed: z.array(z.string()),
  history: z.array(z.object({ type: z.string(), on: day, unitId: z.string().nullable(), round: z.number().int().nullable() })),
  unitNames: z.record(z.string(), z.string()),
});

export type PublicCaseShape = z.infer<typeof publicCaseShape>;
export type PublicTextShape = z.infer<typeof publicText>;
