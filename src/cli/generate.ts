import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../domain/commands.ts';
import { openapiOf } from '../server/http/openapi.ts';
import { migrationsFolder } from '../server/store/migrate.ts';
import { glossaryPage } from './generated-docs/glossary-page.ts';
import { lifecyclePage } from './generated-docs/lifecycle-page.ts';
import { permissionsPage } from './generated-docs/permissions-page.ts';
import { rehearseAll } from '../server/rehearsal/rehearsed.ts';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
export const checksumsFile = 'src/server/store/migrations/checksums.json';

export interface GeneratedFile {
  /** below the project's folder */
  path: string;
  text: string;
}

/** Everything that is made from the code, as it should stand now. */
export function generatedFiles(): GeneratedFile[] {
  const rehearsed = rehearseAll();
  return [
    { path: 'docs/generated/permissions.md', text: permissionsPage(rehearsed) },
    { path: 'docs/generated/lifecycle.md', text: lifecyclePage(rehearsed) },
    { path: 'docs/generated/openapi.json', text: jsonText(openapiOf(commands)) },
    { path: 'docs/glossary.md', text: glossaryPage(join(projectFolder, 'docs/glossary')) },
  ];
}

/** Name → checksum of every migration as it is now. */
export function migrationChecksums(): Record<string, string> {
  const names = readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(migrationsFolder, name), 'utf8').replaceAll('\r\n', '\n'))
        .digest('hex'),
    ]),
  );
}

/** The checksums on record; none while the first migrations have not landed. */
export function landedChecksums(): Record<string, string> {
  const file = join(projectFolder, checksumsFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

/** `zhiyin generate`: writes the generated pages, and adds the checksums of new migrations. */
export async function generate(): Promise<void> {
  // A checksum on record is never written over: a landed migration does not change, the change goes into a new file.
  const checksums = { path: checksumsFile, text: jsonText({ ...migrationChecksums(), ...landedChecksums() }) };
  for (const { path, text } of [...generatedFiles(), checksums]) {
    const file = join(projectFolder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`${path}\n`);
  }
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
