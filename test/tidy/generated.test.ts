import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles, landedChecksums, migrationChecksums } from '../../src/cli/generate.ts';
import { root } from './source-files.ts';

const files = generatedFiles();

it.each(files.map(({ path }) => path))('%s is fresh (npm run generate)', (path) => {
  const file = join(root, path);
  expect(existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : '').toBe(files.find((each) => each.path === path)?.text);
});

it('a migration that landed never changes; a new one is on record (npm run generate)', () => {
  expect(migrationChecksums()).toEqual(landedChecksums());
});
