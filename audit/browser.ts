import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { demoPassword } from '../demo/accounts.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--lang=zh-CN',
];
const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

export const desktop = { width: 1366, height: 768 } as const;
export const phone = { width: 390, height: 844 } as const;

/** The browser of the machine. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = executables.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error(`There is no browser: none of ${executables.join(', ')}.`);
  // Whoever stops the run stops it after the page at hand: the browser stays for it.
  return chromium.launch({ executablePath, args: flags, handleSIGINT: false, env: { ...process.env, LANGUAGE: 'zh_CN' } });
}

/** A page of its own, with the holder of a sample account signed in; nobody without one. */
export async function pageOf(browser: Browser, baseURL: string, account: string | null, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: desktop, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  if (account === null) return page;
  const answer = await page.request.post('/api/session', { data: { account, password: demoPassword } });
  if (answer.status() !== 200) throw new Error(`${account} could not sign in: ${answer.status()} ${await answer.text()}`);
  return page;
}

/** Until the heading is there and nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}
