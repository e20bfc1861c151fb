import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  isEntry?: boolean;
  isDynamicEntry?: boolean;
}
type Manifest = Readonly<Record<string, Chunk>>;

export interface Weight {
  /** source file, such as screens/case/case-screen.tsx */
  screen: string;
  /** gzip, in thousands of bytes, beyond the first load of /w */
  added: number;
}

export interface Weights {
  /** everything a browser fetches for the first page of /w: frame, styles, one's own desk */
  first: number;
  screens: readonly Weight[];
  /** the form of an act, fetched with the first one that is opened */
  form: number;
}

const folder = fileURLToPath(new URL('../dist/web', import.meta.url));
const desk = 'screens/desk/desk-screen.tsx';
const form = 'parts/command-form/open-command-form.tsx';

/** What the built workbench weighs, by the manifest of the build. */
export function weights(): Weights {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (entry === undefined) throw new Error('the build has no entry');
  const first = new Set([...filesOf(manifest, entry), ...filesOf(manifest, desk)]);
  const added = (key: string): number => sum([...filesOf(manifest, key)].filter((file) => !first.has(file)));
  const screens = Object.keys(manifest).filter((key) => key.startsWith('screens/') && manifest[key]?.isDynamicEntry);
  return { first: sum([...first]), screens: screens.map((screen) => ({ screen, added: added(screen) })).toSorted((a, b) => b.added - a.added), form: added(form) };
}

/** A chunk with all it cannot run without. */
function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`the build has nothing at ${key}`);
  const files = new Set([chunk.file, ...(chunk.css ?? [])]);
  seen.add(key);
  for (const each of chunk.imports ?? []) if (!seen.has(each)) for (const file of filesOf(manifest, each, seen)) files.add(file);
  return files;
}

const kept = new Map<string, number>();

function weightOf(file: string): number {
  const known = kept.get(file);
  if (known !== undefined) return known;
  const weight = gzipSync(readFileSync(join(folder, file))).length / 1000;
  kept.set(file, weight);
  return weight;
}

const sum = (files: readonly string[]): number => files.reduce((total, file) => total + weightOf(file), 0);
