// Makes a checkout ready to run: installs the packages of package-lock.json, builds the web pages. Each only when needed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const installStamp = join(root, 'node_modules', '.installed-lock');
const webStamp = join(root, 'dist', 'web.stamp');
const webSources = ['src/web', 'src/contract', 'src/messages', 'src/domain', 'vite.config.ts', 'package-lock.json'];

/** Installs what is missing; with `web`, also builds the pages whose sources changed. Ends the process when a step fails. */
export function prepare({ web }) {
  installPackages();
  if (web) buildWeb();
}

/** The Node the project pins, else the one running when it is new enough. */
export function projectNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const pinned = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  fail(`There is no bundled Node.js for ${process.platform}-${process.arch}; install Node.js 24 (this is ${process.versions.node}).`);
}

/** The script behind a command of a package, to be run with Node. */
export function commandOf(name, command = name) {
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return join(root, 'node_modules', name, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command]);
}

function installPackages() {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const lock = JSON.parse(text);
  const hash = hashOf([text]);
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === hash) return;
  if (!isInstalled(lock)) {
    step('Installing packages', npmInstall);
    if (!isInstalled(lock)) fail('The installed packages are not those of package-lock.json.');
  }
  writeFileSync(installStamp, hash);
}

/**
 * `npm ci`; a lock file written on one platform may lack optional packages of others, which `npm ci` refuses: then
 * `npm install` without saving. Either way the versions are compared with the lock file afterwards.
 */
function npmInstall() {
  const omit = isProduction() ? ['--omit=dev'] : [];
  const npm = (args, stdio) => spawnSync('npm', [...args, ...omit], { cwd: root, stdio, encoding: 'utf8', shell: process.platform === 'win32' });
  const clean = npm(['ci'], ['ignore', 'pipe', 'pipe']);
  if (clean.status === 0) return clean;
  if (!clean.stderr?.includes('EUSAGE')) {
    process.stderr.write(clean.stderr ?? '');
    return clean;
  }
  process.stderr.write('"npm ci" finds optional packages of other platforms missing in package-lock.json; going on with "npm install --no-save".\n');
  return npm(['install', '--no-save'], ['ignore', 2, 2]);
}

/** Whether every package of the lock file is there in its version, as npm noted when it last installed. */
function isInstalled(lock) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    const found = installed[path];
    if (path === '' || (found === undefined && mayBeAbsent(wanted))) return true;
    return found?.version === wanted.version && existsSync(join(root, path));
  });
}

function mayBeAbsent({ optional, devOptional, dev }) {
  return optional === true || devOptional === true || (dev === true && isProduction());
}

function isProduction() {
  return process.env.NODE_ENV === 'production';
}

function buildWeb() {
  if (!existsSync(join(root, 'vite.config.ts'))) return;
  const hash = hashOf(webSources.flatMap((source) => filesIn(join(root, source)).flatMap((file) => [file.slice(root.length), readFileSync(file)])));
  if (existsSync(webStamp) && existsSync(join(root, 'dist', 'web')) && readFileSync(webStamp, 'utf8') === hash) return;
  if (!existsSync(join(root, 'node_modules', 'vite'))) {
    if (existsSync(join(root, 'dist', 'web'))) return; // an installation without development packages brings its pages along
    fail('The web pages are not built and the tools for it are not installed: run "npm ci", then "npm run build".');
  }
  const vite = [commandOf('vite'), 'build', '--logLevel', 'warn'];
  step('Building the web pages', () => spawnSync(projectNode(), vite, { cwd: root, stdio: ['ignore', 2, 2] }));
  mkdirSync(dirname(webStamp), { recursive: true });
  writeFileSync(webStamp, hash);
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function hashOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** Says what it does on standard error, so that the output of a command stays its own. */
function step(title, work) {
  process.stderr.write(`${title} …\n`);
  const startedAt = performance.now();
  const { status, error } = work();
  if (status !== 0) fail(`${title} failed${error === undefined ? '' : `: ${error.message}`}.`);
  process.stderr.write(`${title}: done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.\n`);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare({ web: true });
