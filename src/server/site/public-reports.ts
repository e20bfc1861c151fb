import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { reportId, type Report } from '../../domain/report/report.ts';
import { reportStyle } from '../documents/report-style.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { parsed } from '../http/input-errors.ts';
import type { Room } from '../http/parts.ts';
import { annualReport, NoSuchYear, type AnnualReport } from '../report/annual-report.ts';
import { reportFile, reportFiles, type ReportFile } from '../report/report-files.ts';
import { readFileOf } from '../store/files.ts';
import { loadRow } from '../store/state-rows.ts';
import { readTenant } from '../store/tenant-transaction.ts';

const types: Record<ReportFile, string> = {
  'report.html': 'text/html; charset=utf-8',
  'report.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'report.pdf': 'application/pdf',
  'figures.json': 'application/json; charset=utf-8',
};
/** The report's one style element is allowed by its hash, nothing else inline. */
const reportPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(reportStyle).digest('base64')}'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const yearPath = z.strictObject({ year: z.coerce.number().int().min(1950).max(2200), file: z.enum(reportFiles).optional() });

/** The published annual reports, as they were issued: anybody may read them. */
export function publicReports(app: FastifyInstance, room: Room): void {
  const kept = new Map<string, Promise<AnnualReport>>();

  app.get('/reports/:year', (request, reply) => showPublished(request, reply, 'report.html'));
  app.get('/reports/:year/:file', (request, reply) => showPublished(request, reply, parsed(yearPath, request.params).file ?? 'report.html'));

  async function showPublished(request: FastifyRequest, reply: FastifyReply, file: ReportFile): Promise<FastifyReply> {
    const district = await room.districts.of(request);
    const { year } = parsed(yearPath, request.params);
    const { state, version } = await readTenant(room.desk.pool, district.id, (client) => loadRow(client, 'report', reportId(year)));
    const published = state as Report | null;
    if (!published?.publishedOn || !published.issued) throw new HttpProblem(404, 'no-such-page');
    const etag = `"${district.id}-${year}-${version}-${file}"`;
    void reply.header('etag', etag).header('cache-control', 'public, max-age=60, stale-while-revalidate=600');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    const { hash } = published.issued;
    // What was issued is what is shown: the very file, where it is the PDF.
    const issued = file === 'report.pdf' ? await readTenant(room.desk.pool, district.id, (client) => readFileOf(client, hash)) : null;
    if (issued) return send(reply, file, issued.bytes);
    const address = `${request.protocol}://${request.host}/reports/${year}`;
    const key = `${etag} ${address}`;
    if (kept.size > 50) kept.clear();
    const made = kept.get(key) ?? draft(district.id, { year, asOf: published.asOf, now: room.desk.clock(), address, ratingsSeen: 'closed-matters' });
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return send(reply, file, await reportFile(await made, file));
  }

  function draft(tenantId: string, question: Omit<Parameters<typeof annualReport>[1], 'scope'>): Promise<AnnualReport> {
    return readTenant(room.desk.pool, tenantId, (client) => annualReport(client, { scope: room.desk.scope, ...question })).catch((error: unknown) => {
      throw error instanceof NoSuchYear ? new HttpProblem(404, 'no-such-page') : error;
    });
  }
}

function send(reply: FastifyReply, file: ReportFile, bytes: Uint8Array): FastifyReply {
  if (file === 'report.html') void reply.header('content-security-policy', reportPolicy);
  if (file === 'report.docx') void reply.header('content-disposition', `attachment; filename="${file}"`);
  return reply.header('content-type', types[file]).send(Buffer.from(bytes));
}
