import { z } from 'zod';
import { cursor, readCursor } from '../../../queries/lists.ts';

const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());
export const perPage = 50;

/** What a list may be asked for. Bounds are inclusive. */
export const listQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(perPage),
  after: z.string().max(400).optional(),
  created_since: moment.optional(),
  created_until: moment.optional(),
  modified_since: moment.optional(),
  modified_until: moment.optional(),
  omit_internal: z.enum(['true', 'false']).optional(),
});
export type ListQuery = z.output<typeof listQuery>;

export const placeAfter = (query: ListQuery): [string, string] | null => readCursor(query.after, 2) as [string, string] | null;

/** Objects with the address of the next part (OParl 1.1, Objektlisten und Paginierung). */
export function listPage(address: string, query: ListQuery, found: { objects: readonly object[]; total: number | null; last: { changed_at: string; id: string } | null }): object {
  const asked = Object.entries(query).filter(([name, value]) => value !== undefined && name !== 'after' && !(name === 'limit' && value === perPage));
  const link = (after: string | null): string => {
    const fields = new URLSearchParams([...asked.map(([name, value]) => [name, String(value)]), ...(after === null ? [] : [['after', after]])]).toString();
    return fields === '' ? address : `${address}?${fields}`;
  };
  return {
    data: query.omit_internal === 'true' ? found.objects.map(withoutInside) : found.objects,
    pagination: { ...(found.total === null ? {} : { totalElements: found.total, totalPages: Math.ceil(found.total / query.limit) }), elementsPerPage: query.limit },
    links: { first: link(null), self: link(query.after ?? null), ...(found.last === null ? {} : { next: link(cursor([found.last.changed_at, found.last.id])) }) },
  };
}

const inside = new Set(['mainFile', 'auxiliaryFile', 'consultation', 'membership', 'legislativeTerm', 'agendaItem']);

/** Without the objects inside it: whoever reads all lists gets them there. */
const withoutInside = (object: object): object => Object.fromEntries(Object.entries(object).filter(([name, value]) => !inside.has(name) || typeof value === 'string'));
