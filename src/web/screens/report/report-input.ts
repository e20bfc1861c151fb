import type { ReportView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import type { Values } from '../../../contract/form/values.ts';
import { client } from '../../parts/api.ts';
import { keepServerFile, saveAs } from '../../parts/server-file.ts';
import { sha256 } from '../../parts/sha256.ts';
import { files } from '../../paths.ts';

/** Year and day are those of the report on screen; hashes and counts are fetched when it is sent. */
export function fixedFields(command: string, { year, asOf, section, slugs }: { year: number; asOf: string; section: string | null; slugs: string | null }): Values {
  switch (command) {
    case 'compile-report':
      return { year: String(year), asOf };
    case 'edit-report-section':
      return section === null ? {} : { section };
    case 'choose-examples':
      return { slugs: (slugs ?? '').split(',').filter((each) => each !== '') };
    case 'check-report':
      return { findings: '', reportHash: '' };
    case 'issue-report':
      return { hash: '' };
    case 'export-catalogue':
      return { year: String(year), count: '', hash: '' };
    default:
      return {};
  }
}

/**
 * What is checked and issued is the printed file itself, kept by the server under its hash. A catalogue is the list as
 * a file: it is handed to the reader, and its hash tells a copy from another.
 */
export const completeFor =
  (report: ReportView) =>
  async (input: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const { year, asOf } = report;
    const printed = (): Promise<string> => keepServerFile(files.report(year, 'report.pdf', asOf), `report-${year}.pdf`);
    if ('count' in input) return { ...input, year, ...(await catalogueOf(year)) };
    const numbered = 'year' in input ? { ...input, year } : input;
    // Counted again: somebody may have written a section since this page was read.
    if ('reportHash' in input) return { ...numbered, findings: (await client.read('report', { year, asOf })).findings.length, reportHash: await printed() };
    return 'hash' in input ? { ...numbered, hash: await printed() } : numbered;
  };

async function catalogueOf(year: number): Promise<{ count: number; hash: string }> {
  const { total } = await client.read('proposals', { year, limit: 1 });
  const file = await client.fetchFile(files.list('proposals', 'csv', { year, reason: word('zh-CN', 'command.export-catalogue') }));
  saveAs(file, `proposals-${year}.csv`);
  return { count: total.count, hash: sha256(new Uint8Array(await file.arrayBuffer())) };
}
