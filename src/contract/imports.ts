import { z } from 'zod';

/** `POST /api/imports?name=…`, its body the file itself: what was read of it stands under this id. */
export const importStarted = z.object({ id: z.string() });
export type ImportStarted = z.infer<typeof importStarted>;

/** Rows whose likeness is looked up in one go. */
export const likenessMax = 25;

const remark = z.object({
  /** of the input of `record-on-behalf` */
  path: z.string(),
  /** such as C17; null in a document */
  cell: z.string().nullable(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
});

export const importRow = z.object({
  number: z.number().int(),
  title: z.string(),
  proposer: z.string(),
  /** for `record-on-behalf`: under this id it is done once, however often it is sent */
  commandId: z.string(),
  input: z.record(z.string(), z.unknown()),
  /** why it cannot be brought in */
  faults: z.array(remark),
  /** what one should know of it */
  notes: z.array(remark),
  /** names that several members have */
  choices: z.array(z.object({ path: z.string(), cell: z.string().nullable(), name: z.string(), options: z.array(z.object({ id: z.string(), name: z.string(), sector: z.string() })) })),
  /** touched: somebody has acted on it since */
  state: z.enum(['new', 'brought', 'touched', 'withdrawn']),
  matter: z.object({ id: z.string(), receiptNumber: z.string().nullable(), slug: z.string().nullable(), version: z.number().int(), stage: z.string() }).nullable(),
});
export type ImportRow = z.infer<typeof importRow>;

const batch = { id: z.string(), fileName: z.string(), at: z.string(), by: z.string(), rowsRead: z.number().int(), brought: z.number().int() };

export const importView = z.object({
  ...batch,
  source: z.enum(['sheet', 'document']),
  sheet: z.string().nullable(),
  headerRow: z.number().int().nullable(),
  unused: z.array(z.string()),
  hiddenRows: z.array(z.number().int()),
  /** rows beyond the most that one import takes */
  left: z.number().int(),
  /** the same file was read before */
  earlier: z.array(z.object(batch)),
  rows: z.array(importRow),
});
export type ImportView = z.infer<typeof importView>;

export const importsView = z.object({ items: z.array(z.object(batch)), total: z.object({ count: z.number().int(), isMore: z.boolean() }), after: z.string().nullable() });
export type ImportsView = z.infer<typeof importsView>;

/** Of each row the case most like it, and the row of the same file most like it; null where nothing is alike at all. */
export const importLikenessView = z.object({
  items: z.array(
    z.object({
      number: z.number().int(),
      inRegister: z.object({ id: z.string(), slug: z.string().nullable(), receiptNumber: z.string().nullable(), title: z.string(), cover: z.number().int() }).nullable(),
      inFile: z.object({ number: z.number().int(), title: z.string(), cover: z.number().int() }).nullable(),
    }),
  ),
});
export type ImportLikenessView = z.infer<typeof importLikenessView>;
