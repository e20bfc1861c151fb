import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { crawlSite, ExportStopped, type Crawling, type DeadLink } from './crawl-site.ts';
import { asksForForm, staticPage } from './page-links.ts';
import { filePath, linkTo } from './static-path.ts';

export interface ExportOptions extends Crawling {
  folder: string;
  /** where the running site is, for what a copy cannot do; null when the copy stands alone */
  live: string | null;
}

export interface ExportResult {
  files: number;
  written: number;
  removed: number;
  dead: readonly DeadLink[];
}

/** The folder holds something else; `message` is a sentence. */
export class NotAnExport extends Error {
  override name = 'NotAnExport';
}

export const manifestName = 'export-manifest.json';
interface Manifest {
  origin: string;
  files: Readonly<Record<string, { sha256: string; bytes: number; type: string }>>;
}

/**
 * Writes the whole public site as files. Everything is made beside the folder first; then only what changed is moved into
 * it, what is no more is removed, and the manifest comes last. Stopped or broken off before that, the folder is as it was.
 */
export async function exportSite(app: FastifyInstance, options: ExportOptions): Promise<ExportResult> {
  const { folder, signal } = options;
  const before = await manifestIn(folder);
  const beside = `${folder}.part`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  try {
    const { manifest, dead } = await makeBeside(app, options, beside);
    if (signal?.aborted) throw new ExportStopped('stopped');
    return { ...(await moveChanged(folder, beside, before, manifest)), files: Object.keys(manifest.files).length, dead };
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function makeBeside(app: FastifyInstance, options: ExportOptions, beside: string): Promise<{ manifest: Manifest; dead: DeadLink[] }> {
  const { origin, live, signal } = options;
  const kinds = new Map<string, { isPage: boolean; type: string }>();
  const { dead, redirects } = await crawlSite(app, options, async ({ address, bytes, isPage, type }) => {
    if (isPage && asksForForm(bytes.toString())) return;
    kinds.set(address, { isPage, type });
    const file = join(beside, filePath(address, isPage));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  });
  const fileOf = (address: string): string | null => {
    const target = redirects.get(address) ?? address;
    const kind = kinds.get(target);
    return kind === undefined ? null : linkTo(target, kind.isPage);
  };
  const files: Record<string, Manifest['files'][string]> = {};
  // Only now is it known which addresses are files.
  for (const [address, { isPage, type }] of kinds) {
    if (signal?.aborted) throw new ExportStopped('stopped');
    const path = filePath(address, isPage);
    let bytes = await readFile(join(beside, path));
    if (type.startsWith('text/html')) {
      bytes = Buffer.from(staticPage(bytes.toString(), { at: address, origin, live, fileOf }));
      await writeFile(join(beside, path), bytes);
    }
    files[path] = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, type };
  }
  return { manifest: { origin, files: Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))) }, dead };
}

async function moveChanged(folder: string, beside: string, before: Manifest | null, manifest: Manifest): Promise<{ written: number; removed: number }> {
  const changed = Object.keys(manifest.files).filter((path) => before?.files[path]?.sha256 !== manifest.files[path]?.sha256 || !existsSync(join(folder, path)));
  const gone = Object.keys(before?.files ?? {}).filter((path) => manifest.files[path] === undefined);
  for (const path of changed) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(beside, path), join(folder, path));
  }
  for (const path of gone) {
    await rm(join(folder, path), { force: true });
    await dropEmpty(folder, dirname(path));
  }
  if (changed.length > 0 || gone.length > 0 || before === null || before.origin !== manifest.origin) {
    await writeFile(join(beside, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
    await mkdir(folder, { recursive: true });
    await rename(join(beside, manifestName), join(folder, manifestName));
  }
  return { written: changed.length, removed: gone.length };
}

async function dropEmpty(folder: string, below: string): Promise<void> {
  for (let at = below; at !== '.' && at !== ''; at = dirname(at)) {
    const isEmpty = await rmdir(join(folder, at)).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
  }
}

/** What an earlier export wrote. A folder with anything else is left alone. */
async function manifestIn(folder: string): Promise<Manifest | null> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return null;
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => null);
  if (text === null) throw new NotAnExport(`${folder} holds something else than an export: name an empty folder, or one that an export made.`);
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    throw new NotAnExport(`${join(folder, manifestName)} cannot be read: remove the folder and export again.`);
  }
}
