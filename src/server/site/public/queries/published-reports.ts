import type { Report } from '../../../../domain/report/report.ts';
import type { TenantClient } from '../../../store/tenant-transaction.ts';

export interface PublishedReport {
  year: number;
  number: string;
  publishedOn: string;
}

/** Annual reports that were issued and put before the public, the latest year first. */
export async function publishedReports(client: TenantClient): Promise<PublishedReport[]> {
  const { rows } = await client.query<{ state: Report }>("SELECT state FROM stream_row WHERE tenant_id = $1 AND kind = 'report' ORDER BY id DESC LIMIT 100");
  return rows.flatMap(({ state }) => (state.publishedOn ? [{ year: state.year, number: state.issued?.number ?? '', publishedOn: state.publishedOn }] : []));
}
