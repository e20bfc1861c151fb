import { z } from 'zod';

/** What can be read from a sheet into the register. */
export const sheetKinds = ['units', 'roster'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** A sheet read and tried out against the register: nothing is written yet. */
export const sheetTried = z.object({
  sheet: z.string(),
  headerRow: z.number().int(),
  /** columns nobody looks at, by their header */
  unread: z.array(z.string()),
  hiddenRows: z.array(z.number().int()),
  rows: z.array(
    z.object({
      /** as the spreadsheet numbers it */
      number: z.number().int(),
      label: z.string(),
      /** what would be sent; the id of a new unit stands beside it, so that rows below may hang from it */
      id: z.string(),
      input: z.record(z.string(), z.unknown()),
      errors: z.array(z.object({ cell: z.string(), zh: z.string(), en: z.string() })),
    }),
  ),
});
export type SheetTried = z.infer<typeof sheetTried>;
