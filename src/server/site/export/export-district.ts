import { commands } from '../../../domain/commands.ts';
import { makeApp } from '../../app.ts';
import type { Config } from '../../config.ts';
import { closePdfThreads } from '../../documents/render-pdf.ts';
import { pages } from '../../pages.ts';
import { queries } from '../../queries/all.ts';
import type { Desk } from '../../run-command.ts';
import type { Database } from '../../store/open.ts';
import type { Crawling } from './crawl-site.ts';
import { exportSite, type ExportResult } from './export-site.ts';

export interface DistrictExport extends Pick<Crawling, 'signal' | 'progress'> {
  tenantId: string;
  folder: string;
  /** where the copy will be found */
  origin: string | undefined;
  live: string | null;
}

/** The site of one district on an open database, served to nobody, written as files. */
export async function exportDistrict(database: Pick<Database, 'app'>, config: Config, { tenantId, origin, ...rest }: DistrictExport): Promise<ExportResult> {
  const { rows } = await database.app.query<{ host: string | null }>('SELECT host FROM tenant WHERE id = $1', [tenantId]);
  const host = rows[0]?.host ?? 'localhost';
  const address = origin ?? `http://${host}`;
  // Nobody waits for an export: what protects the site from many requests would only slow it.
  const unhurried: Config = { ...config, PUBLIC_ORIGIN: address, LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: 1_000_000, EXPORTS_PER_MINUTE: 10_000 };
  const desk: Desk = { pool: database.app, scope: config.DATABASE_URL ?? config.DATA_DIR, commands, clock: () => new Date().toISOString(), follow: () => undefined };
  const app = await makeApp({ config: unhurried, desk, queries, oneTimePasswords: { follow: () => undefined, take: () => Promise.resolve(null) }, pages });
  try {
    return await exportSite(app, { ...rest, origin: address, headers: { host, 'x-district': tenantId } });
  } finally {
    await app.close();
    closePdfThreads();
  }
}
