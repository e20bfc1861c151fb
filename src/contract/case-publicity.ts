import { z } from 'zod';

/** What the case file says of its publication and of the leaders who watch it. */
const day = z.string();
const by = z.object({ name: z.string(), post: z.string(), on: day });

export const publicationShape = z.object({
  decisions: z.array(z.object({ round: z.number().int(), mode: z.string(), reason: z.string().nullable(), isTitlePublic: z.boolean(), by })),
  embargoUntil: day.nullable(),
  published: z.array(z.object({ round: z.number().int(), on: day })),
  withdrawn: z.object({ reason: z.string(), on: day }).nullable(),
});

export const supervisionShape = z.object({
  ledBy: z.object({ name: z.string(), plan: z.string(), on: day }).nullable(),
  instructions: z.array(
    z.object({
      id: z.string(),
      unit: z.string(),
      text: z.string(),
      dueOn: day,
      light: z.enum(['red', 'yellow', 'green', 'grey', 'done']),
      workingDaysLeft: z.number().int().nullable(),
      by,
      answer: z.object({ text: z.string(), by }).nullable(),
    }),
  ),
});
