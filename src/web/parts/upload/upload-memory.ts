import type { Uploaded } from '../../../contract/files.ts';

/** Uploads begun in this browser and not finished, so that the same file chosen again after a reload goes on where it stood. */
export interface Begun {
  id: string;
  name: string;
  size: number;
  lastModified: number;
  at: string;
}

const begunKey = 'zhiyin.uploads';
const namesKey = 'zhiyin.file-names';
const most = 50;

function read<T>(key: string): T[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '[]') as unknown;
    return Array.isArray(kept) ? (kept as T[]) : [];
  } catch {
    return [];
  }
}

/** A browser without room, or that forbids it, only forgets: the upload itself goes on. */
function write(key: string, items: readonly unknown[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(items.slice(-most)));
  } catch {
    // Nothing is lost but the memory.
  }
}

const isSame = (file: File) => (each: Begun) => each.name === file.name && each.size === file.size && each.lastModified === file.lastModified;

export const begunUpload = (file: File): Begun | undefined => read<Begun>(begunKey).find(isSame(file));
export const unfinishedUploads = (): Begun[] => read<Begun>(begunKey);

export function rememberUpload(file: File, id: string): void {
  const others = read<Begun>(begunKey).filter((each) => !isSame(file)(each));
  write(begunKey, [...others, { id, name: file.name, size: file.size, lastModified: file.lastModified, at: new Date().toISOString() }]);
}

export function forgetUpload(id: string): void {
  write(
    begunKey,
    read<Begun>(begunKey).filter((each) => each.id !== id),
  );
}

/** What is known of a finished file, for a form that comes back with its hash only. */
export function rememberFile(file: Uploaded): void {
  write(namesKey, [...read<Uploaded>(namesKey).filter((each) => each.hash !== file.hash), file]);
}

export const knownFile = (hash: string): Uploaded | undefined => read<Uploaded>(namesKey).find((each) => each.hash === hash);
