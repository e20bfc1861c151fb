// npm run licences [-- --check]: the licences of all installed packages; with --check, fails on one that is not allowed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD', // how duck (used by mammoth) names its two-clause text
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

const found = packagesIn(join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules'));
const lines = [...new Set(found.map(({ name, version, licence }) => `${name}\t${version}\t${licence}`))].sort();
if (!process.argv.includes('--check')) process.stdout.write(`${lines.join('\n')}\n`);
else {
  const refused = found.filter(({ licence }) => !isAllowed(licence));
  for (const { name, version, licence } of refused) process.stderr.write(`${name} ${version}: the licence ${licence} is not on the list of allowed ones.\n`);
  process.stdout.write(`${lines.length} packages, ${refused.length} of them under a licence that is not allowed\n`);
  process.exit(refused.length === 0 ? 0 : 1);
}

function packagesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => (name.startsWith('@') ? packagesIn(join(folder, name)) : packageAt(join(folder, name))));
}

function packageAt(folder) {
  const nested = packagesIn(join(folder, 'node_modules'));
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return nested;
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  if (manifest.name === undefined || manifest.version === undefined) return nested;
  return [{ name: manifest.name, version: manifest.version, licence: licenceOf(manifest) }, ...nested];
}

function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  if (license?.type !== undefined) return license.type;
  return licenses?.map(({ type }) => type).join(' OR ') ?? 'unknown';
}

/** An SPDX expression: one of the alternatives of OR must be allowed, and all parts of AND. */
function isAllowed(expression) {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => allowed.has(part.trim())));
}
