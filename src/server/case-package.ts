import type { CaseView } from '../contract/views.ts';
import { caseSheet } from './documents/case-sheet.ts';
import { zip, type ZipEntry } from './documents/zip.ts';
import { safeName } from './files/file-name.ts';
import { readCase } from './queries/case-file.ts';
import type { Reading } from './queries/reader.ts';
import { readFileOf } from './store/files.ts';
import type { TenantClient } from './store/tenant-transaction.ts';

/**
 * A case to keep or hand on, as a zip: the file as a page and as JSON, the letters that went out, the files. Exactly what its
 * reader may see: the same query answers it as the case file on the screen.
 */
export async function casePackage(reading: Reading, id: string): Promise<{ name: string; bytes: Buffer }> {
  const file = await readCase(reading, { id });
  const entries: ZipEntry[] = [
    { name: '案卷.html', bytes: Buffer.from(caseSheet(file)) },
    { name: '案卷.json', bytes: Buffer.from(`${JSON.stringify(contentOf(file), null, 2)}\n`) },
    ...(await letters(reading.client, file)),
    ...(await attachments(reading.client, file)),
  ];
  return { name: file.slug ?? file.id, bytes: zip(entries) };
}

/** What the reader could do now is no part of the record. */
function contentOf({ can: _can, ...file }: CaseView): object {
  return file;
}

async function letters(client: TenantClient, { assignments }: CaseView): Promise<ZipEntry[]> {
  const issued = assignments.flatMap((part) => part.replies.flatMap((reply) => reply.issued ?? []));
  return stored(
    client,
    [...new Map(issued.map((each) => [each.letterHash, each.letterNumber]))].map(([hash, number]) => ({ hash, name: `答复函/${safe(number)}-${hash.slice(0, 8)}` })),
  );
}

/** Scans and attachments, as far as the reader may open them. Those of ratings lie with the ratings and are not here. */
async function attachments(client: TenantClient, { files }: CaseView): Promise<ZipEntry[]> {
  const open = files.filter((each) => each.of !== 'letter' && each.of !== 'rating' && each.scan !== 'infected' && each.scan !== 'waiting');
  const entries: ZipEntry[] = [];
  for (const [at, { hash, name, mediaType }] of open.slice(0, 200).entries()) {
    const found = await readFileOf(client, hash);
    if (found) entries.push({ name: `附件/${at + 1}-${safe(safeName(name, mediaType))}`, bytes: found.bytes });
  }
  return entries;
}

const endings: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

async function stored(client: TenantClient, wanted: readonly { hash: string; name: string }[]): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (const { hash, name } of wanted) {
    const found = await readFileOf(client, hash);
    if (found) entries.push({ name: `${name}.${endings[found.mediaType] ?? 'bin'}`, bytes: found.bytes });
  }
  return entries;
}

/** Nothing in a name that a file system or an unpacker could take for a path. */
const safe = (name: string): string =>
  name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 80);
