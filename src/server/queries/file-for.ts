import { hasUploaded, fileCards, readFileOf, uploadNames, type ScanState, type StoredFile } from '../store/files.ts';
import { readCase } from './case-file.ts';
import type { Reading } from './reader.ts';

export interface ReadFile extends StoredFile {
  scan: ScanState;
}

/**
 * A file for this reader: through a case whose file list holds it for him, or as the one who brought it, in the same post
 * (a person with two hats opens nothing of one under the other). Null: there is none, or not for him.
 */
export async function fileFor(reading: Reading, hash: string, caseId: string | null): Promise<ReadFile | null> {
  const { client } = reading;
  const name = caseId === null ? await ownName(reading, hash) : ((await readCase(reading, { id: caseId })).files.find((each) => each.hash === hash)?.name ?? null);
  if (name === null) return null;
  const scan = (await fileCards(client, [hash])).get(hash)?.scan ?? 'not-configured';
  // What nobody may read is not even taken from the store.
  const found = scan === 'infected' || scan === 'waiting' ? { bytes: new Uint8Array(), mediaType: '', name } : await readFileOf(client, hash);
  return found && { ...found, name, scan };
}

async function ownName({ client, actor }: Reading, hash: string): Promise<string | null> {
  if (!(await hasUploaded(client, hash, actor))) return null;
  return (await uploadNames(client, [hash])).get(`${hash} ${actor.personId ?? ''}`) ?? 'file';
}
