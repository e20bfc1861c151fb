import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every account of a test has this password. */
export const password = 'Chenghu-2024!';

/** One browser for the file; each `open` gives a page of its own, with nothing kept from another. */
export function browserOfFile() {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await executable(), args: flags });
  });
  afterAll(async () => browser?.close());
  const open = async (baseURL: string, options: BrowserContextOptions = {}): Promise<Page> => {
    if (!browser) throw new Error('the browser is not open yet');
    const context = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 }, locale: 'zh-CN', reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(15_000);
    return context.newPage();
  };
  return { open };
}

async function executable(): Promise<string> {
  const { existsSync } = await import('node:fs');
  const found = executables.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`There is no browser: none of ${executables.join(', ')}.`);
  return found;
}

/** Somebody is signed in and at the path; whoever was before is signed out. The form itself is for tests about signing in. */
export async function signIn(page: Page, account: string, path = '/w/'): Promise<void> {
  await page.context().clearCookies();
  const answer = await page.request.post('/api/session', { data: { account, password } });
  expect(answer.status()).toBe(200);
  await page.goto(path, { waitUntil: 'commit' });
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const desktop = { viewport: { width: 1366, height: 768 } };
/** Without a script, too: on a narrow screen the menu of the site is folded. */
export const unfoldMenu = (page: Page): Promise<void> => page.getByRole('link', { name: '菜单', exact: true }).click();

interface WithoutScript {
  account: string;
  path: string;
  screen?: typeof phone | typeof desktop;
  /** as the cookie says it, such as `100.auto.e` for the elder version */
  display?: string;
}

/** A browser that runs no script, signed in as somebody by the form; a phone unless it is said. */
export async function signedInWithoutScript(open: ReturnType<typeof browserOfFile>['open'], address: string, { account, path, screen = phone, display = '' }: WithoutScript): Promise<Page> {
  const page = await open(address, { javaScriptEnabled: false, ...screen });
  if (display !== '') await page.context().addCookies([{ name: 'display', value: display, url: address }]);
  await page.goto(`/login?next=${encodeURIComponent(path)}`);
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('口令', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(`**${path}`);
  return page;
}

/** The form, filled in by somebody who is not signed in. */
export async function typeAccount(page: Page, account: string): Promise<void> {
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('口令').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

/** No finding of axe on the page as it stands; a report or letter shown in a frame is looked at as a page of its own. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').withTags(tags).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}; ${node.target.join(' ')}; ${node.failureSummary ?? ''}; ${node.html.slice(0, 200)}`));
  expect(found, page.url()).toEqual([]);
}

/** Holds as soon as a reader would say so, at the latest after a while. */
export const eventually = <T>(read: () => Promise<T> | T) => expect.poll(read, { timeout: 15_000 });

/** Waits until the text stands somewhere a reader can see it. */
export async function sees(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).filter({ visible: true }).first().waitFor();
}

/** Waits until nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await eventually(() => page.getByText('正在读取……').filter({ visible: true }).count()).toBe(0);
}
