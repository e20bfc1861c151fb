import type { PublicRecord } from '../../../../domain/publication/public-case.ts';
import { itemColumns, itemOf, type ItemRow, type PublicItem } from './public-item.ts';
import type { PublicReading } from './public-reading.ts';

/** One address of the public site: the case, or what stands where it was. */
export interface CasePage {
  matterId: string;
  slug: string;
  record: PublicRecord;
  /** when what the public reads changed last */
  changedAt: string;
  /** the case it was answered with, and those answered with it, as far as they are public */
  answeredWith: PublicItem | null;
  absorbed: readonly PublicItem[];
  /** of the same category and units */
  related: readonly PublicItem[];
  /** moves when anything on the page does */
  version: string;
}

const relatedMax = 5;
const isSlug = /^\d{4}-[RD]?\d{4,7}$/;

/** Null where nothing was ever public at this number. */
export async function readCasePage({ client, context }: PublicReading, slug: string): Promise<CasePage | null> {
  if (!isSlug.test(slug)) return null;
  const { rows } = await client.query<{ matter_id: string; record: PublicRecord; content_version: number; changed_at: string }>(
    'SELECT matter_id, record, content_version, changed_at FROM publication WHERE tenant_id = $1 AND slug = $2',
    [slug],
  );
  const row = rows[0];
  if (!row) return null;
  const { matter_id: matterId, record, changed_at: changedAt } = row;
  const content = record.state === 'published' ? record.content : null;
  const merged = content ? await named(client, [...(content.answeredWith === null ? [] : [content.answeredWith]), ...content.absorbed]) : [];
  const related = content?.category
    ? await alike(
        client,
        matterId,
        content.category.code,
        content.units.map((each) => each.unitId),
      )
    : [];
  return {
    matterId,
    slug,
    record,
    changedAt,
    answeredWith: itemNamed(merged, content?.answeredWith ?? null),
    absorbed: (content?.absorbed ?? []).flatMap((id) => itemNamed(merged, id) ?? []),
    related: related.map(itemOf),
    version: [slug, row.content_version, context.version, ...[...merged, ...related].map((each) => `${each.slug}.${each.content_version}`)].join('+'),
  };
}

type Versioned = ItemRow & { content_version: number };

function itemNamed(rows: readonly Versioned[], id: string | null): PublicItem | null {
  const found = rows.find((each) => each.matter_id === id);
  return found ? itemOf(found) : null;
}

async function named(client: PublicReading['client'], ids: readonly string[]): Promise<Versioned[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<Versioned>(
    `SELECT ${itemColumns}, p.content_version FROM publication p WHERE p.tenant_id = $1 AND p.state = 'published' AND p.matter_id = ANY($2) ORDER BY p.slug`,
    [ids],
  );
  return rows;
}

async function alike(client: PublicReading['client'], matterId: string, category: string, unitIds: readonly string[]): Promise<Versioned[]> {
  const { rows } = await client.query<Versioned>(
    `SELECT ${itemColumns}, p.content_version FROM (
       SELECT * FROM publication WHERE tenant_id = $1 AND category = $2 AND state = 'published' ORDER BY report_year DESC, serial DESC, matter_id DESC LIMIT 200) p
     WHERE p.matter_id <> $3 AND p.title <> '' AND p.unit_ids && $4 ORDER BY p.report_year DESC, p.serial DESC, p.matter_id DESC LIMIT ${relatedMax}`,
    [category, matterId, unitIds],
  );
  return rows;
}

/** Each change of what the public reads at this address. */
export async function readChanges({ client }: PublicReading, matterId: string): Promise<{ version: number; at: string; kind: 'published' | 'changed' | 'withdrawn' }[]> {
  const { rows } = await client.query<{ content_version: number; at: string; kind: 'published' | 'changed' | 'withdrawn' }>(
    'SELECT content_version, at, kind FROM publication_change WHERE tenant_id = $1 AND matter_id = $2 ORDER BY content_version DESC LIMIT 200',
    [matterId],
  );
  return rows.map(({ content_version: version, at, kind }) => ({ version, at, kind }));
}
