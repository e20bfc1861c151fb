import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Role } from '../src/domain/actor.ts';
import { demoAccounts } from '../demo/accounts.ts';
import { launchBrowser, pageOf } from './browser.ts';
import { nothingYet, type Audited } from './finding.ts';
import { pageOfFigures } from './figures.ts';
import { auditSite, displays, type DisplayName } from './site.ts';
import { openStand } from './stand.ts';
import { auditWorkbench, modes, sizes } from './workbench.ts';

const standsOn = '2024-07-03';
const readers = [null, 'member', 'liaison', 'leader'] as const;

/** npm run audit: every screen of every post, each kind in every display (`--each`: at each post); ends with 1 when there is something to mend, with 130 when stopped. */
export async function audit(argv: readonly string[], say: (line: string) => void): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: 'string' },
      at: { type: 'string' },
      accounts: { type: 'string' },
      modes: { type: 'string' },
      sizes: { type: 'string' },
      displays: { type: 'string' },
      each: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const chosen = <T extends string>(all: readonly T[], wanted: string | undefined): T[] => all.filter((each) => wanted === undefined || wanted.split(',').includes(each));
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
    say('Stopping after this page; once more ends at once.');
    process.once('SIGINT', () => process.exit(130));
  });
  const data = await mkdtemp(join(tmpdir(), 'zhiyin-audit-'));
  const stand = values.at === undefined ? await openStand(standsOn, { HOST: '127.0.0.1', PORT: '0', DATA_DIR: data }, say) : null;
  const address = stand?.address ?? values.at ?? '';
  const browser = await launchBrowser();
  const asked = { address, say, isStopped: () => isStopped };
  const startedAt = performance.now();
  try {
    const accounts = demoAccounts.map(({ account }) => account).filter((each) => values.accounts === undefined || values.accounts.split(',').includes(each));
    const shown = { modes: chosen(modes, values.modes), sizes: chosen(Object.keys(sizes) as (keyof typeof sizes)[], values.sizes) };
    const workbench = nothingYet();
    const displayed = new Set<string>();
    if (values.only !== 'site')
      for (const account of accounts) if (!isStopped) await workbenchOf(browser, account, { ...asked, ...shown, audited: workbench, displayed: values.each ? new Set() : displayed });
    const site = nothingYet();
    /** `--accounts public,member` */
    const asking = readers.filter((each) => values.accounts === undefined || values.accounts.split(',').includes(each ?? 'public'));
    const known = new Set<string>();
    const names = chosen(Object.keys(displays) as DisplayName[], values.displays);
    if (values.only !== 'workbench')
      for (const account of asking)
        if (!isStopped)
          await auditSite({
            ...asked,
            browser,
            account,
            displays: names,
            hasPhone: shown.sizes.includes('phone'),
            audited: site,
            displayed: known,
            insideOnly: account !== null && !asking.includes(null),
          });
    const figures = { workbench, site, accounts: values.only === 'site' ? [] : accounts, displays: names, ...shown, minutes: (performance.now() - startedAt) / 60_000, isStopped };
    for (const line of summary(figures.workbench, figures.site)) say(line);
    if (values.write) writeFileSync(fileURLToPath(new URL('../docs/audit.md', import.meta.url)), pageOfFigures(figures));
    return isStopped ? 130 : workbench.findings.length + site.findings.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await stand?.close();
    await rm(data, { recursive: true, force: true });
  }
}

type ForAll = Pick<Parameters<typeof auditWorkbench>[0], 'modes' | 'sizes' | 'audited' | 'displayed' | 'say' | 'isStopped'> & { address: string };

async function workbenchOf(browser: Browser, account: string, asked: ForAll): Promise<void> {
  const page = await pageOf(browser, asked.address, account);
  try {
    const { role } = (await (await page.request.get('/api/views/me')).json()) as { role: Role };
    await auditWorkbench({ ...asked, page, account, role, done: new Set() });
  } finally {
    await page.context().close();
  }
}

const summary = (workbench: Audited, site: Audited): string[] =>
  Object.entries({ 'the workbench': workbench, 'pages without script': site }).map(
    ([name, { pages, looks, links, findings }]) => `${name}: ${pages.size} addresses, ${looks} looks, ${links} files asked for, ${findings.length} findings`,
  );

// tsx audit/main.ts
if (process.argv[1] === import.meta.filename) process.exitCode = await audit(process.argv.slice(2), (line) => void process.stdout.write(`${line}\n`));
