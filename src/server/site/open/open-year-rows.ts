import type { PublicCase, PublicRecord } from '../../../domain/publication/public-case.ts';
import { inOneLine } from '../../../domain/publication/public-text.ts';
import { nameOfUnit, type Register } from '../../../domain/register/register.ts';
import { word } from '../../../messages/words.ts';
import { contextOf } from '../../store/context.ts';
import type { TenantClient } from '../../store/tenant-transaction.ts';

/** One public case of a year, flat. Lists are told by the dictionary to be lists. */
export interface OpenProposal {
  id: string;
  number: string;
  session: string;
  year: number;
  kind: string;
  kindLabel: string;
  isKey: boolean;
  category: string | null;
  categoryLabel: string | null;
  title: string | null;
  proposers: readonly string[];
  submittedOn: string | null;
  docketedOn: string | null;
  leadUnits: readonly string[];
  assistingUnits: readonly string[];
  repliedOn: string | null;
  letterNumbers: readonly string[];
  resultClass: string | null;
  revisedClass: string | null;
  closedOn: string | null;
  openness: string;
  opennessLabel: string;
  round: number;
  publishedOn: string;
  changedAt: string;
  address: string;
}

interface Row {
  matter_id: string;
  serial: number;
  slug: string;
  published_on: string;
  changed_at: string;
  record: PublicRecord;
}

export const rowsPerRead = 500;

/** The next public cases of a year in the order of their numbers, from behind a place on. */
export async function yearRows(client: TenantClient, scope: string, year: number, after: readonly [number, string] | null, absolute: (path: string) => string) {
  const { rows } = await client.query<Row>(
    `SELECT matter_id, serial, slug, published_on, changed_at, record FROM publication
     WHERE tenant_id = $1 AND report_year = $2 AND (serial, matter_id) > ($3, $4) AND state = 'published' ORDER BY serial, matter_id LIMIT $5`,
    [year, after?.[0] ?? -1, after?.[1] ?? '', rowsPerRead],
  );
  const { register } = await contextOf(client, scope);
  const proposals = rows.flatMap((row) => (row.record.state === 'published' ? [flat(row, row.record.content, register, absolute)] : []));
  const last = rows.at(-1);
  return { proposals, after: rows.length === rowsPerRead && last ? ([last.serial, last.matter_id] as const) : null };
}

function flat(row: Row, content: PublicCase, register: Register, absolute: (path: string) => string): OpenProposal {
  const on = (type: PublicCase['history'][number]['type']): string | null => content.history.findLast((each) => each.type === type)?.on ?? null;
  const units = (isAssisting: boolean): string[] => content.units.filter((each) => (each.role === 'assisting') === isAssisting).map((each) => nameOfUnit(register, each.unitId));
  return {
    id: row.slug,
    number: content.number,
    session: content.session,
    year: content.reportYear,
    kind: content.kind,
    kindLabel: word('zh-CN', `kind.${content.kind}`),
    isKey: content.isKey,
    category: content.category?.code ?? null,
    categoryLabel: content.category?.label.zh ?? null,
    title: content.title === null ? null : inOneLine(content.title),
    proposers: content.proposers ?? [],
    submittedOn: on('proposal-submitted'),
    docketedOn: on('proposal-docketed'),
    leadUnits: units(false),
    assistingUnits: units(true),
    repliedOn: on('reply-issued'),
    letterNumbers: content.letters.map((each) => each.letterNumber),
    resultClass: content.class?.letter ?? null,
    revisedClass: content.revisedClass?.letter ?? null,
    closedOn: on('proposal-closed'),
    openness: content.openness.code,
    opennessLabel: content.openness.label.zh,
    round: content.round,
    publishedOn: row.published_on,
    changedAt: row.changed_at,
    address: absolute(`/proposals/${row.slug}`),
  };
}

/** By what the files of a year are known to be unchanged: the last public change, and the names of units. */
export async function yearVersion(client: TenantClient, year: number): Promise<string | null> {
  const { rows } = await client.query<{ seq: number | null; context_version: number; is_there: boolean }>(
    `SELECT (SELECT max(seq) FROM publication_change WHERE tenant_id = $1) AS seq, context_version, EXISTS (SELECT FROM publication WHERE tenant_id = $1 AND report_year = $2) AS is_there
     FROM tenant_counter WHERE tenant_id = $1`,
    [year],
  );
  const row = rows[0];
  return row?.is_there ? `${year}-${row.seq ?? 0}-${row.context_version}` : null;
}
