import type { PublicRecord } from '../../../../domain/publication/public-case.ts';

/** A case as lists of the public site show it. */
export interface PublicItem {
  slug: string;
  /** empty where the title is not public */
  title: string;
  kind: string;
  isKey: boolean;
  category: string | null;
  class: string | null;
  mode: string;
  unitIds: readonly string[];
  publishedOn: string;
}

export interface ItemRow {
  matter_id: string;
  slug: string;
  title: string;
  matter_kind: string;
  is_key: boolean;
  category: string | null;
  result_class: string | null;
  mode: string;
  unit_ids: string[];
  published_on: string;
  report_year: number;
  serial: number;
}

/** Everything of a row but its texts. */
/** The cases of a unit in the order of their numbers: the conditions of an order stand on `u`, whose index knows both. */
export const ofUnit = 'publication_unit u JOIN publication p USING (tenant_id, report_year, serial, matter_id)';

export const itemColumns = 'p.matter_id, p.slug, p.title, p.matter_kind, p.is_key, p.category, p.result_class, p.mode, p.unit_ids, p.published_on::text, p.report_year, p.serial';

export const itemOf = (row: ItemRow): PublicItem => ({
  slug: row.slug,
  title: row.title,
  kind: row.matter_kind,
  isKey: row.is_key,
  category: row.category,
  class: row.result_class,
  mode: row.mode,
  unitIds: row.unit_ids,
  publishedOn: row.published_on,
});

export type Published = Extract<PublicRecord, { state: 'published' }>;
