import type { OpenReading } from './open-read.ts';

/** Numbers of one file of the sitemap: no year has more kinds than make it outgrow the 50,000 addresses a file may hold. */
const serialsInFile = 8000;

export interface SitemapFile {
  year: number;
  part: number;
  changedAt: string;
}

/** The files of the sitemap that hold cases, with the last change in each. */
export async function sitemapFiles({ client }: OpenReading): Promise<SitemapFile[]> {
  const { rows } = await client.query<{ year: number; part: number; changed_at: string }>(
    `SELECT report_year AS year, serial / ${serialsInFile} AS part, max(changed_at) AS changed_at FROM publication WHERE tenant_id = $1 AND state = 'published' GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  return rows.map(({ year, part, changed_at: changedAt }) => ({ year, part, changedAt }));
}

/** The cases of one of them. */
export async function sitemapCases({ client }: OpenReading, year: number, part: number): Promise<{ slug: string; changedAt: string }[]> {
  const { rows } = await client.query<{ slug: string; changed_at: string }>(
    "SELECT slug, changed_at FROM publication WHERE tenant_id = $1 AND report_year = $2 AND serial >= $3 AND serial < $4 AND state = 'published' ORDER BY serial, matter_id LIMIT 50000",
    [year, part * serialsInFile, (part + 1) * serialsInFile],
  );
  return rows.map(({ slug, changed_at: changedAt }) => ({ slug, changedAt }));
}
