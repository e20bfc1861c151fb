import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { reportStyle } from '../documents/report-style.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { parsed } from '../http/input-errors.ts';
import type { Room } from '../http/parts.ts';
import { publishedReport } from '../report/published-report.ts';
import { reportFile, reportFiles, type ReportFile } from '../report/report-files.ts';
import { readFileOf } from '../store/files.ts';
import { readTenant } from '../store/tenant-transaction.ts';

const types: Record<ReportFile, string> = {
  'report.html': 'text/html; charset=utf-8',
  'report.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'report.pdf': 'application/pdf',
  'figures.json': 'application/json; charset=utf-8',
};
/** The report's one style element is allowed by its hash, nothing else inline. */
const reportPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(reportStyle).digest('base64')}'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const yearPath = z.strictObject({ year: z.coerce.number().int().min(1950).max(2200), file: z.enum(reportFiles) });

/** The files of the published annual reports, as they were issued: anybody may take them along. */
export function publicReports(app: FastifyInstance, room: Room): void {
  app.get('/reports/:year/:file', async (request, reply) => {
    const district = await room.districts.of(request);
    const { year, file } = parsed(yearPath, request.params);
    const address = `${request.protocol}://${request.host}/reports/${year}`;
    const published = await publishedReport(room.desk, district.id, { year, now: room.desk.clock(), address });
    if (!published) throw new HttpProblem(404, 'no-such-page');
    const etag = `"${district.id}-${year}-${published.version}-${file}"`;
    void reply.header('etag', etag).header('cache-control', 'public, max-age=60, stale-while-revalidate=600');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    const { hash } = published.state.issued;
    // What was issued is what is shown: the very file, where it is the PDF.
    const issued = file === 'report.pdf' ? await readTenant(room.desk.pool, district.id, (client) => readFileOf(client, hash)) : null;
    if (issued) return send(reply, file, issued.bytes);
    return send(reply, file, await reportFile(await published.report(), file));
  });
}

function send(reply: FastifyReply, file: ReportFile, bytes: Uint8Array): FastifyReply {
  if (file === 'report.html') void reply.header('content-security-policy', reportPolicy);
  if (file === 'report.docx') void reply.header('content-disposition', `attachment; filename="${file}"`);
  return reply.header('content-type', types[file]).send(Buffer.from(bytes));
}
