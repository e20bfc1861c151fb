import { Worker } from 'node:worker_threads';
import { fileTypeFromBuffer } from 'file-type';
import type { Sheet } from '../../domain/sheet/sheet.ts';
import type { OfficeAnswer, OfficeRequest } from './office-worker.ts';

/** The file is no sheet or document that can be read; the message is for the log. */
export class FileUnreadable extends Error {
  override name = 'FileUnreadable';
}

export type OfficeKind = OfficeRequest['kind'];
export type OfficeContent = Exclude<OfficeAnswer, { kind: 'unreadable' }>;

/** Rows of one sheet that are read at most. */
export const sheetRowsMax = 5000;
const millisecondsMax = 30_000;
/** A small file can unfold into gigabytes: the thread that opens it may use this much. */
const memoryMb = 384;

/** What a file is by its content: xlsx, xls or docx; null where it is none of them. */
export async function officeKindOf(bytes: Uint8Array): Promise<OfficeKind | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found?.ext === 'xlsx' || found?.ext === 'docx') return found.ext;
  return found?.ext === 'cfb' ? 'xls' : null;
}

/** All sheets of a spreadsheet, every cell as text. Opened in a thread of its own with a limit on time and memory. */
export async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const content = await readOffice(bytes);
  if (content.kind !== 'sheets') throw new FileUnreadable('a document where a sheet was expected');
  return content.sheets;
}

/** A spreadsheet as its sheets, a document as its paragraphs. */
export async function readOffice(bytes: Uint8Array): Promise<OfficeContent> {
  const kind = await officeKindOf(bytes);
  if (kind === null) throw new FileUnreadable('neither xlsx, xls nor docx');
  const answer = await inThread({ kind, bytes, rowsMax: sheetRowsMax });
  if (answer.kind === 'unreadable') throw new FileUnreadable(answer.message);
  return answer;
}

async function inThread(request: OfficeRequest): Promise<OfficeAnswer> {
  const worker = new Worker(new URL('./office-worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<OfficeAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(new FileUnreadable('took too long')), millisecondsMax);
      worker.once('message', resolve);
      worker.once('error', (error: Error) => reject(new FileUnreadable(error.message)));
      worker.once('exit', () => reject(new FileUnreadable('the reading thread ended')));
      worker.postMessage(request);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
