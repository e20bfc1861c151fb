// npm test: everything that must hold, in order, stopping at the first failure. The server's tests on the machine's own
// PostgreSQL take their time beside the browser's.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { commandOf, prepare, projectNode, root } from './prepare.mjs';

const reports = mkdtempSync(join(tmpdir(), 'zhiyin-reports-'));
const total = { passed: 0, failed: 0 };
const times = [];
const running = new Set();

prepare({ web: false });
installSystemPackages();
await command('types', commandOf('typescript', 'tsc'), ['-p', '.']);
await command('types of the domain alone', commandOf('typescript', 'tsc'), ['-p', 'src/domain']);
await command('lint', commandOf('oxlint'), []);
await command('format', commandOf('oxfmt'), ['--check']);
await command('unused code', commandOf('knip'), []);
await command('licences', join(root, 'scripts', 'licences.mjs'), ['--check']);
await tests('domain', 'domain');
await tests('server, bundled database', 'server');
await timed('web pages', async () => prepare({ web: true }));
const onMachine = testsOnMachine();
await tests('journeys', 'journeys');
await onMachine;
await finish(0);

/** What the browser stories need of the system: a browser, and Chinese glyphs for what it shows. */
function installSystemPackages() {
  const hasBrowser = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some((name) => isOnPath(name));
  const hasGlyphs = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim() || existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
  const missing = [...(hasBrowser ? [] : ['chromium']), ...(hasGlyphs ? [] : ['fonts-noto-cjk'])];
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    process.stderr.write(`The tests need ${missing.join(' and ')}: install ${missing.length === 1 ? 'it' : 'them'} first (Debian: sudo apt-get install -y ${missing.join(' ')}).\n`);
    process.exit(1);
  }
  process.stdout.write(`Installing ${missing.join(', ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
  ]) {
    if (spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status !== 0) process.exit(1);
  }
}

function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** A checker that is either satisfied or not; counts as one failed when it is not. */
function command(title, script, args) {
  return timed(title, async () => {
    if ((await run(script, args)) === 0) return;
    total.failed += 1;
    await finish(1);
  });
}

/** The tests of a project; with `printed` what they say goes into that file, and onto the screen when they have ended. */
function tests(title, project, { env = {}, args = [], printed = null } = {}) {
  return timed(
    title,
    async () => {
      const report = join(reports, `${times.length}.json`);
      const output = printed === null ? 'inherit' : openSync(printed, 'w');
      const status = await run(commandOf('vitest'), ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args], env, output);
      if (printed !== null) process.stdout.write(`\n— ${title}\n${readFileSync(printed, 'utf8')}`);
      const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 };
      total.passed += counts.numPassedTests;
      // A file that cannot be loaded, or a server that does not start, fails without a failed test.
      total.failed += status === 0 ? 0 : Math.max(1, counts.numFailedTests);
      if (status !== 0) await finish(1);
    },
    printed === null,
  );
}

/** Beside the browser's tests, one file at a time. */
async function testsOnMachine() {
  if (!hasPostgres()) {
    process.stdout.write('\nThere is no PostgreSQL 15 or later on this machine: the server tests ran on the bundled one only.\n');
    return;
  }
  const env = { TEST_DATABASE: 'machine', SIM_COMMANDS: '2000' };
  await tests("server, the machine's PostgreSQL, beside the journeys", 'server', { env, args: ['--maxWorkers=1'], printed: join(reports, 'machine.txt') });
}

function hasPostgres() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  return versions.some((version) => Number(version) >= 15 && existsSync(join('/usr/lib/postgresql', version, 'bin', 'initdb')));
}

/** Its exit code. */
function run(script, args, env = {}, output = 'inherit') {
  const child = spawn(projectNode(), [script, ...args], { cwd: root, stdio: [output === 'inherit' ? 'inherit' : 'ignore', output, output], env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
  running.add(ended);
  return ended.finally(() => running.delete(ended));
}

async function timed(title, work, isSaid = true) {
  if (isSaid) process.stdout.write(`\n— ${title}\n`);
  const startedAt = performance.now();
  const entry = { title, seconds: () => (performance.now() - startedAt) / 1000 };
  times.push(entry);
  await work();
  const seconds = entry.seconds();
  entry.seconds = () => seconds;
  process.stdout.write(`${title}: ${seconds.toFixed(1)} s\n`);
}

/** Ends the run, once what runs beside has ended too: its figures count. */
async function finish(code) {
  while (running.size > 0) {
    await Promise.all(running);
    await new Promise(setImmediate);
  }
  rmSync(reports, { recursive: true, force: true });
  process.stdout.write(`\n${times.map(({ title, seconds }) => `${seconds().toFixed(1).padStart(7)} s  ${title}`).join('\n')}\n\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exit(code);
}
