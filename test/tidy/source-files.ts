import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A node of the syntax tree (ESTree with TypeScript). */
export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export interface Source {
  /** below the project's folder, with slashes */
  path: string;
  text: string;
  lines: number;
}

export interface Program extends Source {
  /** every node with the one it stands in */
  nodes: readonly { node: Node; parent: Node | null }[];
}

const linesIn = (text: string): number => text.replace(/\n$/, '').split('\n').length;

function filesBelow(folder: string): string[] {
  try {
    const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return names.map((entry) => posix.join(...join(entry.parentPath, entry.name).slice(root.length).split(/[\\/]/))).toSorted();
  } catch {
    return []; // a folder that is not there yet
  }
}

const read = (path: string): Source => {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, lines: linesIn(text) };
};

const codeFolders = ['src', 'demo', 'bench', 'test'];
const ending = (path: string): string => basename(path).slice(basename(path).indexOf('.'));

/** What people write: code, SQL, styles, templates. Data and generated files are not counted. */
export const written: readonly Source[] = codeFolders
  .flatMap(filesBelow)
  .filter((path) => /\.(ts|tsx|mjs|sql|css|html|typ)$/.test(path))
  .map(read);

/** Everything that can be read by somebody, for the ban list. */
export const readable: readonly Source[] = [
  ...written,
  ...['scripts', 'bin', 'docs']
    .flatMap(filesBelow)
    .filter((path) => /\.(mjs|md|json)$/.test(path))
    .map(read),
  ...readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|ts|json)$/.test(entry.name) && entry.name !== 'package-lock.json')
    .map((entry) => read(entry.name)),
];

export const programs: readonly Program[] = written.filter(({ path }) => /\.tsx?$/.test(path)).map((source) => ({ ...source, nodes: nodesOf(source) }));

function nodesOf({ path, text }: Source): Program['nodes'] {
  const parsed = parseSync(path, text) as unknown as { program: Node; errors: readonly { message: string }[] };
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const found: { node: Node; parent: Node | null }[] = [];
  const visit = (value: unknown, parent: Node | null): void => {
    if (Array.isArray(value)) value.forEach((each) => visit(each, parent));
    if (!isNode(value)) return;
    found.push({ node: value, parent });
    for (const child of Object.values(value)) if (typeof child === 'object') visit(child, value);
  };
  visit(parsed.program, null);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

export const nameOf = (path: string): string => basename(path).slice(0, basename(path).length - ending(path).length);
export const lineAt = ({ text }: Source, at: number): number => text.slice(0, at).split('\n').length;

/** What a file imports or exports from, as paths of the project or names of packages. */
export function importsOf(program: Program): { from: string; line: number; isType: boolean }[] {
  return program.nodes.flatMap(({ node }) => {
    if (!/^(ImportDeclaration|ImportExpression|ExportAllDeclaration|ExportNamedDeclaration)$/.test(node.type)) return [];
    const from = (node['source'] as { value?: unknown } | null)?.value;
    if (typeof from !== 'string') return [];
    return [{ from: from.startsWith('.') ? posix.join(dirname(program.path), from) : from, line: lineAt(program, node.start), isType: node['importKind'] === 'type' || node['exportKind'] === 'type' }];
  });
}
