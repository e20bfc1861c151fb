import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const day = z.iso.date();
const titled = z.strictObject({ title: z.string(), text: z.string() });

/** One file of `demo/cases`: see FORMAT.md there. */
const shape = z.strictObject({
  key: z.string(),
  kind: z.enum(['recommendation', 'collective', 'joint', 'individual']),
  key_mark: z.boolean(),
  category: z.string(),
  title: z.string(),
  class: z.enum(['solved', 'partly', 'not-possible']),
  submission: z.enum(['in-session', 'between-sessions']),
  answeredOn: day,
  extended: z.boolean(),
  lead: z.string(),
  assisting: z.array(z.string()),
  situation: z.string(),
  analysis: z.string(),
  suggestions: z.array(z.string()),
  answers: z.array(z.strictObject({ verdict: z.enum(['adopted', 'partly', 'not-now']), text: z.string() })),
  explanation: z.string().optional(),
  commitments: z.array(z.strictObject({ suggestion: z.number(), text: z.string(), dueOn: day })).default([]),
  measures: z.array(z.strictObject({ suggestion: z.number(), what: z.string(), place: z.string().optional(), moneyWan: z.number().optional() })),
  figures: z.array(z.strictObject({ suggestion: z.number(), indicator: z.string(), value: z.string(), unit: z.string(), on: day })),
  intent: z.string(),
  heard: z.string(),
  reported: z.string(),
  digest: z.string(),
  chapters: z.array(z.strictObject({ title: z.string(), measures: z.array(titled) })).default([]),
  problems: z.array(z.string()).default([]),
  nextSteps: z.array(titled).default([]),
});
export type DemoMatter = z.output<typeof shape>;

const folder = new URL('cases/', import.meta.url);

/** All matters of the year, in the order of their numbers: recommendation, key, collective, then the four categories. */
export function demoMatters(): DemoMatter[] {
  const order = ['recommendation', 'key', 'collective', 'economy', 'city', 'culture', 'society'];
  const rank = (key: string): string => `${order.indexOf(key.replace(/-\d+$/, ''))}/${key}`;
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => shape.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))).toSorted((a, b) => (rank(a.key) < rank(b.key) ? -1 : 1));
}
