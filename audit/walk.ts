import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { desktop, launchBrowser, pageOf, phone } from './browser.ts';
import { openStand } from './stand.ts';
import { walkerOn } from './walker.ts';
import { walks } from './walks.ts';

/** Who comes with a phone. */
const onPhones = ['member', 'leader'];

/** npm run walk: each post’s main act by what the screen says, with its clicks; ends with 1 when somebody gets stuck. */
export async function walk(argv: readonly string[], say: (line: string) => void): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { only: { type: 'string' }, at: { type: 'string' }, stuck: { type: 'string' } } });
  const data = await mkdtemp(join(tmpdir(), 'zhiyin-walk-'));
  const stand = values.at === undefined ? await openStand('2024-07-03', { HOST: '127.0.0.1', PORT: '0', DATA_DIR: data }, say) : null;
  const browser = await launchBrowser();
  let stuck = 0;
  try {
    say('| account | act | clicks | fields typed | pages |');
    say('| --- | --- | ---: | ---: | ---: |');
    for (const { account, en, go } of walks.filter((each) => values.only === undefined || values.only.split(',').includes(each.account))) {
      const page = await pageOf(browser, stand?.address ?? values.at ?? '', null, { viewport: onPhones.includes(account) ? phone : desktop });
      page.setDefaultTimeout(20_000);
      const walker = walkerOn(page);
      try {
        await go(walker);
        say(`| ${account} | ${en} | ${walker.steps.clicks} | ${walker.steps.typed} | ${walker.steps.pages.size} |`);
      } catch (error) {
        stuck += 1;
        say(`${account} is stuck at ${page.url()} after ${walker.steps.clicks} clicks: ${String(error)}`);
        if (values.stuck !== undefined) await page.screenshot({ path: join(values.stuck, `${account}.png`) });
      }
      await page.context().close();
    }
    return stuck === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await stand?.close();
    await rm(data, { recursive: true, force: true });
  }
}

// tsx audit/walk.ts
if (process.argv[1] === import.meta.filename) process.exitCode = await walk(process.argv.slice(2), (line) => void process.stdout.write(`${line}\n`));
