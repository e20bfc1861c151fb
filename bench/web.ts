import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../audit/browser.ts';
import { readConfig } from '../src/server/config.ts';
import { createAccount } from '../src/server/credentials.ts';
import { listen } from '../src/server/listen.ts';
import { appOn } from '../src/server/main.ts';
import type { Database } from '../src/server/store/open.ts';
import { realistic } from './lives.ts';
import { load } from './load.ts';
import { loadNow, median, millisecondsOf, quantile } from './measure.ts';
import { tableOf } from './table.ts';

const tenantId = 'web';
const account = 'office';
const password = 'Liangce-2024!';
const now = '2024-11-01T01:00:00.000Z';

interface Screen {
  what: string;
  path: string;
  /** there when the page can be used */
  sign: string;
  /** what the screen asks the server for */
  view: string;
}

interface Times {
  cold: number[];
  warm: number[];
  api: number[];
}

/** From the address to a page that answers, in Chromium, beside the bare request for what it shows; all take turns. */
export async function benchWeb(open: (database: string) => Promise<Database>, { sizes, repeats }: { sizes: readonly number[]; repeats: number }, say: (line: string) => void): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const size of sizes) {
      const database = await open(`zhiyin_web_${size}`);
      try {
        await benchSize(browser, database, size, repeats, say);
      } finally {
        await database.close();
      }
    }
  } finally {
    await browser.close();
  }
}

async function benchSize(browser: Browser, database: Database, size: number, repeats: number, say: (line: string) => void): Promise<void> {
  await database.migrate();
  const { cast } = await load(database, { tenantId, matters: size, mix: realistic, units: Math.min(400, Math.max(20, Math.round(size / 1000))) });
  say(`${size} cases loaded (load ${loadNow()}).`);
  await createAccount(database.app, { account, tenantId, personId: cast.office.personId ?? '', password, mustChange: false });
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: `web-${size}`, LOG_LEVEL: 'silent', SIGN_INS_PER_MINUTE: '5000', REQUESTS_PER_MINUTE: '100000' });
  const { app } = await appOn(config, database, { clock: () => now });
  try {
    const address = await listen(app, config);
    const screens: readonly Screen[] = [
      { what: 'to-do list', path: '/w/todo', sign: 'table.list tbody a', view: 'inbox?limit=100' },
      { what: 'case file', path: '/w/proposals/2024-0009', sign: '.acts', view: 'case?id=2024-0009' },
    ];
    const rows: (string | number)[][] = [];
    for (const screen of screens) rows.push(rowOf(screen, await measure(browser, address, screen, repeats)));
    say('');
    say(`Pages of ${size} cases in Chromium: milliseconds until they can be used, beside the bare request (medians of ${repeats}, load ${loadNow()}).`);
    for (const line of tableOf(['screen', 'first visit', 'again', 'again p95', 'request', 'again − request'], rows)) say(line);
  } finally {
    await app.close();
  }
}

async function measure(browser: Browser, address: string, screen: Screen, repeats: number): Promise<Times> {
  const times: Times = { cold: [], warm: [], api: [] };
  for (let turn = 0; turn < repeats; turn += 1) {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    const page = await context.newPage();
    const { ok } = await page.request.post('/api/session', { data: { account, password } }).then((answer) => ({ ok: answer.ok() }));
    if (!ok) throw new Error('the account of the benchmark could not sign in');
    times.cold.push(await usable(page, screen));
    times.warm.push(await usable(page, screen));
    times.api.push(await millisecondsOf(async () => (await page.request.get(`/api/views/${screen.view}`)).json()));
    await context.close();
  }
  return times;
}

/** The sign is there and the page has had a turn to answer a key. */
async function usable(page: Page, { path, sign }: Screen): Promise<number> {
  return millisecondsOf(async () => {
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator(sign).first().waitFor();
    await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  });
}

const rowOf = ({ what }: Screen, { cold, warm, api }: Times): (string | number)[] => [what, median(cold), median(warm), quantile(warm, 0.95), median(api), median(warm) - median(api)];
