// npm test: everything that must hold, in order, stopping at the first failure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { commandOf, prepare, projectNode, root } from './prepare.mjs';

const reports = mkdtempSync(join(tmpdir(), 'zhiyin-reports-'));
const total = { passed: 0, failed: 0 };
const times = [];

prepare({ web: false });
installSystemPackages();
command('types', commandOf('typescript', 'tsc'), ['-p', '.']);
command('types of the domain alone', commandOf('typescript', 'tsc'), ['-p', 'src/domain']);
command('lint', commandOf('oxlint'), []);
command('format', commandOf('oxfmt'), ['--check']);
command('unused code', commandOf('knip'), []);
command('licences', join(root, 'scripts', 'licences.mjs'), ['--check']);
tests('domain', 'domain');
tests('server, bundled database', 'server');
testsOnMachine();
timed('web pages', () => prepare({ web: true }));
tests('journeys', 'journeys');
finish(0);

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
  timed(`installing ${missing.join(', ')}`, () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', ...missing],
    ]) {
      if (spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status !== 0) finish(1);
    }
  });
}

function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** A checker that is either satisfied or not; counts as one failed when it is not. */
function command(title, script, args) {
  timed(title, () => {
    if (run(script, args, {}) === 0) return;
    total.failed += 1;
    finish(1);
  });
}

function tests(title, project, env = {}) {
  timed(title, () => {
    const report = join(reports, `${times.length}.json`);
    const status = run(commandOf('vitest'), ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env);
    const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 };
    total.passed += counts.numPassedTests;
    // A file that cannot be loaded, or a server that does not start, fails without a failed test.
    total.failed += status === 0 ? 0 : Math.max(1, counts.numFailedTests);
    if (status !== 0) finish(1);
  });
}

function testsOnMachine() {
  if (hasPostgres()) tests("server, the machine's PostgreSQL", 'server', { TEST_DATABASE: 'machine', SIM_COMMANDS: '2000' });
  else process.stdout.write('\nThere is no PostgreSQL 15 or later on this machine: the server tests ran on the bundled one only.\n');
}

function hasPostgres() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  return versions.some((version) => Number(version) >= 15 && existsSync(join('/usr/lib/postgresql', version, 'bin', 'initdb')));
}

function run(script, args, env) {
  return spawnSync(projectNode(), [script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status;
}

function timed(title, work) {
  process.stdout.write(`\n— ${title}\n`);
  const startedAt = performance.now();
  times.push({ title, seconds: () => (performance.now() - startedAt) / 1000 });
  work();
  const seconds = times.at(-1).seconds();
  times[times.length - 1].seconds = () => seconds;
  process.stdout.write(`${title}: ${seconds.toFixed(1)} s\n`);
}

function finish(code) {
  rmSync(reports, { recursive: true, force: true });
  process.stdout.write(`\n${times.map(({ title, seconds }) => `${seconds().toFixed(1).padStart(7)} s  ${title}`).join('\n')}\n\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exit(code);
}
