import type { Report } from '../../../../domain/report/report.ts';
import type { OpenReading } from './open-read.ts';

export interface OpenReport {
  year: number;
  number: string;
  publishedOn: string;
  asOf: string;
}

/** The annual reports that were published, the latest first. */
export async function openReports({ client }: OpenReading): Promise<OpenReport[]> {
  const { rows } = await client.query<{ state: Report }>("SELECT state FROM stream_row WHERE tenant_id = $1 AND kind = 'report' ORDER BY id DESC LIMIT 100");
  return rows.flatMap(({ state }) => (state.publishedOn !== null && state.issued !== null ? [{ year: state.year, number: state.issued.number, publishedOn: state.publishedOn, asOf: state.asOf }] : []));
}
