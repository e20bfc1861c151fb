import { z } from 'zod';
import { importLikenessView, importsView, importView, likenessMax } from './imports.ts';

const id = z.string().min(1).max(64);
const paging = { after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) };

/** Views of the screens of this area: name, query, shape. */
export const committeeViews = {
  imports: { query: z.strictObject(paging), shape: importsView },
  /** the dry run: every row as it would be brought in now, and what became of it */
  import: { query: z.strictObject({ id }), shape: importView },
  'import-likeness': {
    query: z.strictObject({ id, from: z.coerce.number().int().min(0).max(100_000).default(0), count: z.coerce.number().int().min(1).max(likenessMax).default(likenessMax) }),
    shape: importLikenessView,
  },
} as const;
