import { z } from 'zod';
import { listColumns } from './list-columns.ts';

/** Lists whose columns one can choose and whose views one can save. */
export const savedLists = ['todo', 'done', 'started', 'cc', 'proposals'] as const;
export type SavedList = (typeof savedLists)[number];
const list = z.enum(savedLists);

export const savedViewsMax = 50;
/** What an address may hold of a list: filter, sort, columns. */
const query = z
  .string()
  .max(2000)
  .regex(/^[\w%&=.,+*~-]*$/);
const name = z.string().trim().min(1).max(40);

export const densities = ['normal', 'compact'] as const;
export const pagings = ['pages', 'scroll'] as const;
export const columnWidths = ['narrow', 'normal', 'wide'] as const;
export type ColumnWidth = (typeof columnWidths)[number];

const shownColumn = z.strictObject({ name: z.enum(listColumns), width: z.enum(columnWidths).default('normal') });

export const saveViewBody = z.strictObject({ list, name, query, isShared: z.boolean().default(false) });
/** What is left out stays as it is. */
export const changeViewBody = z.strictObject({ name: name.optional(), query: query.optional(), isShared: z.boolean().optional() });
export const listLayoutBody = z.strictObject({
  /** in the order shown; the title is always among them */
  columns: z
    .array(shownColumn)
    .max(listColumns.length)
    .refine((columns) => new Set(columns.map((each) => each.name)).size === columns.length, { params: { code: 'column-twice' } })
    .nullable(),
  density: z.enum(densities),
  paging: z.enum(pagings),
  /** the saved view the list opens with */
  defaultViewId: z.string().max(64).nullable(),
});
export type ListLayout = z.output<typeof listLayoutBody>;
export const plainLayout: ListLayout = { columns: null, density: 'normal', paging: 'pages', defaultViewId: null };

const savedView = z.object({ id: z.string(), list, name: z.string(), query: z.string(), isShared: z.boolean(), isOwn: z.boolean(), owner: z.string() });
export type SavedView = z.infer<typeof savedView>;

/** A person's own views of a list, those shared at his desk, and how he likes to see it. */
export const savedViews = z.object({ views: z.array(savedView), layout: listLayoutBody, canShare: z.boolean() });
export type SavedViews = z.infer<typeof savedViews>;
export const savedViewsQuery = z.strictObject({ list });
