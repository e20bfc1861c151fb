import { z } from 'zod';
import { isDay } from '../domain/day.ts';

const day = z.string();
const named = z.object({ id: z.string(), name: z.string() });
const year = z.coerce.number().int().min(1950).max(2200);
const paging = { after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(500).default(100) };

/** What may be done with one thing of the register now, and the version it was read at. */
const standing = { version: z.number().int(), can: z.array(z.string()) };

const unitShape = z.object({
  id: z.string(),
  ...standing,
  code: z.string(),
  name: z.string(),
  tier: z.string(),
  side: z.string(),
  parentId: z.string().nullable(),
  formerNames: z.array(z.object({ name: z.string(), until: day })),
  retiredOn: day.nullable(),
  successor: named.nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  duties: z.array(z.string()),
  leader: named.nullable(),
  people: z.array(z.object({ personId: z.string(), name: z.string(), role: z.string(), title: z.string() })),
  /** open cases this reader may list; null: this desk reads no cases */
  openCases: z.number().int().nullable(),
});

const caseLine = z.object({ id: z.string(), slug: z.string().nullable(), title: z.string(), stage: z.string(), on: day.nullable() });

/** At most this many cases stand in a profile; the total is exact. */
export const profileCasesMax = 200;

const duty = z.object({ proposed: z.number().int(), cosigned: z.number().int(), rated: z.number().int() });

const memberShape = z.object({
  id: z.string(),
  ...standing,
  name: z.string(),
  sector: z.string(),
  person: named.nullable(),
  account: z.string().nullable(),
  delegate: named.nullable(),
  endedOn: day.nullable(),
  followedBy: named.nullable(),
  /** of the year asked for; null: this desk reads no cases */
  duty: duty.nullable(),
});

const bodyShape = z.object({
  id: z.string(),
  ...standing,
  name: z.string(),
  type: z.string(),
  endedOn: day.nullable(),
  liaisons: z.array(named),
  proposed: z.number().int().nullable(),
});

/** A report laid out as blocks, its numbers tied to their figures. */
const run = z.object({ text: z.string(), figure: z.string().optional(), strong: z.boolean().optional() });
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), id: z.string(), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), runs: z.array(run) }),
  z.object({ kind: z.literal('table'), caption: z.string(), head: z.array(z.string()), rows: z.array(z.array(run)), note: z.string().nullable() }),
  z.object({ kind: z.literal('bars'), caption: z.string(), unit: z.string(), rows: z.array(z.object({ label: z.string(), value: z.number() })) }),
  z.object({ kind: z.literal('blank'), text: z.string() }),
]);

/** Views of the screens of this area: name, query, shape. */
export const registerViews = {
  units: { query: z.strictObject({}), shape: z.object({ items: z.array(unitShape), can: z.array(z.string()) }) },
  'unit-cases': { query: z.strictObject({ id: z.string().min(1).max(64) }), shape: z.object({ items: z.array(caseLine), total: z.number().int() }) },
  members: {
    query: z.strictObject({
      q: z.string().max(60).optional(),
      sector: z.string().max(40).optional(),
      state: z.enum(['current', 'ended', 'no-account']).optional(),
      year: year.optional(),
      id: z.string().max(64).optional(),
      ...paging,
    }),
    shape: z.object({
      items: z.array(memberShape),
      total: z.number().int(),
      after: z.string().nullable(),
      sectors: z.array(z.string()),
      year: z.number().int().nullable(),
      years: z.array(z.number().int()),
    }),
  },
  'member-cases': {
    query: z.strictObject({ id: z.string().min(1).max(64), year: year.optional() }),
    shape: z.object({ proposed: z.array(caseLine), cosigned: z.array(caseLine), rated: z.array(caseLine) }),
  },
  bodies: { query: z.strictObject({ year: year.optional() }), shape: z.object({ items: z.array(bodyShape), year: z.number().int().nullable() }) },
  /** the report as it is written: blocks whose numbers are figures, what people wrote, what moved since it was compiled */
  'report-desk': {
    query: z.strictObject({
      year,
      asOf: z
        .string()
        .refine(isDay, { params: { code: 'not-a-day' } })
        .optional(),
    }),
    shape: z.object({
      title: z.string(),
      asOf: day,
      blocks: z.array(block),
      sections: z.record(z.string(), z.string()),
      /** figures whose value today is another than as of the report's day */
      moved: z.array(z.object({ id: z.string(), was: z.string(), now: z.string() })),
      /** the sums a reader would do by hand */
      sums: z.array(z.object({ whole: z.string(), parts: z.array(z.string()), sum: z.string(), total: z.string(), isRight: z.boolean() })),
      /** cases that may stand as examples, by the group of the report they belong to */
      examples: z.array(z.object({ group: z.string(), slug: z.string(), title: z.string(), unit: z.string(), category: z.string(), isShown: z.boolean(), isChosen: z.boolean() })),
      /** what each lead unit said it did, to write from */
      drafts: z.array(z.object({ unit: z.string(), cases: z.array(z.object({ slug: z.string(), title: z.string(), result: z.string(), text: z.string() })) })),
    }),
  },
} as const;

type Shape<N extends keyof typeof registerViews> = z.output<(typeof registerViews)[N]['shape']>;
export type UnitItem = Shape<'units'>['items'][number];
export type MemberItem = Shape<'members'>['items'][number];
export type CaseLine = z.output<typeof caseLine>;
export type ReportDesk = Shape<'report-desk'>;
export type ReportBlock = z.output<typeof block>;
