import { readable } from './source-files.ts';

/** What is not written here, where, and what to write instead. */
const bans: readonly { pattern: RegExp; where: RegExp; instead: string }[] = [
  { pattern: /\bDate\.now\(|\bnew Date\(\)/, where: /^src\/domain\//, instead: 'take the time as a parameter (World.now)' },
  { pattern: /\bMath\.random\(|\brandomUUID\(/, where: /^src\/domain\//, instead: 'ids come from World.newId' },
  { pattern: /\bprocess\.[a-z]/, where: /^src\/domain\//, instead: 'settings are read in server/config.ts and passed on' },
  { pattern: /\bfetch\(/, where: /^src\/(domain|web)\//, instead: 'go through contract/client' },
  { pattern: /\bconsole\.\w+\(/, where: /^src\/(domain|contract|messages|server|web)\//, instead: 'the server has a log; a screen shows a message' },
  { pattern: /@ts-(ignore|nocheck)/, where: /^(src|test|demo|bench)\//, instead: 'mend the type' },
  { pattern: /\b(it|test|describe)\.(only|skip)\(/, where: /^(src|test)\//, instead: 'run all tests' },
  { pattern: /\bdangerouslySetInnerHTML\b|\.innerHTML\s*=/, where: /^src\/web\//, instead: 'render elements' },
  { pattern: /\beval\(|\bnew Function\(/, where: /^(src|demo)\//, instead: 'write the function' },
  { pattern: /\b(TODO|FIXME|XXX)\b/, where: /./, instead: 'do it, or open an issue' },
  { pattern: /(^|[\s'"`(])\/(work|home|root|Users)\//, where: /./, instead: 'paths are relative to the project' },
  { pattern: /\.\.\/shared\b/, where: /./, instead: 'say it here' },
];

export function bannedPhrases(): string[] {
  const others = readable.filter(({ path }) => path !== 'test/tidy/bans.ts');
  return others.flatMap(({ path, text }) =>
    bans
      .filter(({ where }) => where.test(path))
      .flatMap(({ pattern, instead }) =>
        text.split('\n').flatMap((line, at) => {
          const found = pattern.exec(line)?.[0];
          return found === undefined ? [] : [`${path}:${at + 1}: “${found.trim()}”; ${instead}`];
        }),
      ),
  );
}
