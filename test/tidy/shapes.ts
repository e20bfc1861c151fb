import { basename } from 'node:path';
import { importsOf, lineAt, nameOf, programs, written, type Node, type Program, type Source } from './source-files.ts';

/** The hard limits. A finding is one line: where, what, and what to do instead. */
export const limits = { fileLines: 300, functionLines: 60, jsxLines: 120, commandLines: 120, testLines: 400, imports: 12, depth: 5 } as const;

/** Files that may import more, and why. */
const manyImports: readonly [RegExp, string][] = [
  [/-commands\.ts$/, 'a table of commands imports every one of them'],
  [/^src\/domain\/commands\.ts$/, 'the table of all commands'],
  [/^src\/messages\/[^/]+\/catalogue\.ts$/, 'a catalogue imports every area'],
];

const isTest = ({ path }: Source): boolean => /\.(spec|test)\.tsx?$/.test(path);
const isCommand = ({ path }: Source): boolean => /^src\/domain\/[a-z]+\/commands\/[^/]+\.ts$/.test(path);

export function longFiles(): string[] {
  return written.flatMap((source) => {
    const limit = isTest(source) ? limits.testLines : isCommand(source) ? limits.commandLines : limits.fileLines;
    return source.lines > limit ? [`${source.path}: ${source.lines} lines, at most ${limit}; split it by subject`] : [];
  });
}

export function longFunctions(): string[] {
  return programs.flatMap((program) =>
    program.nodes.flatMap(({ node, parent }) => {
      if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type) || isDescribe(parent)) return [];
      const lines = lineAt(program, node.end) - lineAt(program, node.start) + 1;
      if (lines <= limits.functionLines) return [];
      const limit = hasJsx(program, node) ? limits.jsxLines : limits.functionLines;
      return lines > limit ? [`${program.path}:${lineAt(program, node.start)}: a function of ${lines} lines, at most ${limit}; take parts of it out`] : [];
    }),
  );
}

/** The frame around the tests of a file is no function of its own. */
const isDescribe = (node: Node | null): boolean => node?.type === 'CallExpression' && String((node['callee'] as Node | undefined)?.['name'] ?? '').startsWith('describe');

const hasJsx = ({ nodes }: Program, outer: Node): boolean => nodes.some(({ node }) => /^JSX(Element|Fragment)$/.test(node.type) && node.start >= outer.start && node.end <= outer.end);

export function manyImporters(): string[] {
  return programs
    .filter(({ path }) => !manyImports.some(([which]) => which.test(path)))
    .flatMap((program) => {
      // Types vanish when the program runs: they are not what a file leans on.
      const count = new Set(
        importsOf(program)
          .filter((each) => !each.isType)
          .map((each) => each.from),
      ).size;
      return count > limits.imports ? [`${program.path}: ${count} imports, at most ${limits.imports}; it does too many things`] : [];
    });
}

export function deepFolders(): string[] {
  return written.filter(({ path }) => path.startsWith('src/') && path.split('/').length - 2 > limits.depth).map(({ path }) => `${path}: deeper than ${limits.depth} folders below src`);
}

const bannedWords = new Set(['service', 'manager', 'helper', 'helpers', 'util', 'utils', 'common', 'misc', 'handler', 'handlers', 'data', 'info', 'base']);
/** Words that are terms here. */
const terms: readonly [RegExp, string][] = [
  [/^src\/server\/store\/data-folder\.ts$/, 'the data folder is what DATA_DIR names'],
  [/^src\/domain\/proposal\/commands\/record-service(\.spec)?\.ts$/, 'service (送达) is a step of the process'],
];

export function badNames(): string[] {
  return written.flatMap(({ path }) => {
    const name = nameOf(path);
    if (/^\d{4}-/.test(name) || terms.some(([which]) => which.test(path))) return [];
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return [`${path}: file names are kebab-case`];
    if (name === 'index' && !path.endsWith('.html')) return [`${path}: no index files; import the file that is meant`];
    const banned = name.split('-').find((word) => bannedWords.has(word));
    return banned ? [`${path}: “${banned}” says nothing; name the thing`] : [];
  });
}

export function badForms(): string[] {
  const errors = errorClasses();
  return programs.flatMap((program) =>
    program.nodes.flatMap(({ node }) => {
      const complaint = complaintOf(node, program, errors);
      return complaint === null ? [] : [`${program.path}:${lineAt(program, node.start)}: ${complaint}`];
    }),
  );
}

function complaintOf(node: Node, { path }: Program, errors: ReadonlySet<string>): string | null {
  switch (node.type) {
    case 'ExportDefaultDeclaration':
      return basename(path).includes('.config.') ? null : 'no default exports; export by name';
    case 'ExportAllDeclaration':
      return 'no barrels; import from the file itself';
    case 'TSEnumDeclaration':
      return 'no enums; use a tuple `as const` and its union';
    case 'TSAnyKeyword':
      return 'no any; name the type, or use unknown and look';
    case 'Decorator':
      return 'no decorators; call a function';
    case 'ClassDeclaration':
    case 'ClassExpression':
      return errors.has(superName(node)) ? null : 'no classes but errors; use functions and plain objects';
    default:
      return null;
  }
}

const superName = (node: Node): string => String((node['superClass'] as Node | null)?.['name'] ?? '');

/** Error and everything in the project that extends it. */
function errorClasses(): ReadonlySet<string> {
  const known = new Set(['Error', 'TypeError', 'RangeError']);
  const declared = programs.flatMap(({ nodes }) =>
    nodes.filter(({ node }) => node.type === 'ClassDeclaration').map(({ node }) => [String((node['id'] as Node | null)?.['name']), superName(node)] as const),
  );
  for (let before = -1; before !== known.size;) {
    before = known.size;
    for (const [name, above] of declared) if (known.has(above)) known.add(name);
  }
  return known;
}
