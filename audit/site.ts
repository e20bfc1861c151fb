import type { Browser, Page, Response } from 'playwright-core';
import { desktop, pageOf, phone } from './browser.ts';
import { barriersOf, linksOf, type Audited, type Finding } from './finding.ts';

/** The ways of showing a page that a reader can choose, as the cookie says them. */
export const displays = {
  standard: '100.auto',
  dark: '100.dark',
  'black on yellow': '100.black-yellow',
  elder: '150.auto.e',
  'largest text': '200.auto',
  'text only': '100.auto.t',
  English: '100.auto.en',
} as const;
export type DisplayName = keyof typeof displays;

interface Asked {
  browser: Browser;
  address: string;
  account: string | null;
  displays: readonly DisplayName[];
  hasPhone: boolean;
  /** kinds of pages an earlier reader saw in every display: the next one looks at them in the first */
  displayed: Set<string>;
  /** the public's pages are left to the public */
  insideOnly: boolean;
  audited: Audited;
  say: (line: string) => void;
  isStopped: () => boolean;
}

const starts = ['/', '/login', '/m', '/l'];
/** Pages that nobody sees without signing in. */
const isInside = (path: string): boolean => /^\/(?:m|l|me)(?:\/|\?|$)/.test(path);
const examplesMax = 2;

/** Every page without script that somebody can come to from the four doors, two examples of a kind; in each display, unless an earlier reader had that kind. */
export async function auditSite(asked: Asked): Promise<void> {
  const { browser, address, account, audited, say, isStopped, insideOnly } = asked;
  const page = await pageOf(browser, address, account);
  try {
    const isWanted = (path: string): boolean => !insideOnly || isInside(path);
    const waiting = starts.filter(isWanted);
    const seen = new Map<string, number>();
    const asks = new Set<string>();
    let pages = 0;
    for (let path = waiting.shift(); path !== undefined && !isStopped(); path = waiting.shift()) {
      const shape = shapeOf(path);
      if (asks.has(path) || (seen.get(shape) ?? 0) >= examplesMax) continue;
      asks.add(path);
      const answer = await page.goto(path).catch(() => null);
      const status = answer?.status() ?? 200;
      // A door that is not this person's may be shut; a link on a page must not be.
      if (status >= 400 && !starts.includes(path)) note(asked, page, 'dead link', 'any', `${path} (${status})`);
      if (new URL(page.url()).pathname.startsWith('/w') || !isPage(answer)) continue;
      seen.set(shape, (seen.get(shape) ?? 0) + 1);
      pages += 1;
      audited.pages.add(path);
      say(`${account ?? 'the public'} ${pages}, ${waiting.length} links to follow: ${path}`);
      waiting.push(...(await linksOf(page)).filter((link) => isWanted(link) && !link.startsWith('/w') && !link.startsWith('/api') && !/\.\w{2,4}($|\?)/.test(link)));
      const isKnown = asked.displayed.has(shape);
      await lookAt(isKnown ? { ...asked, displays: asked.displays.slice(0, 1), hasPhone: false } : asked, page, path);
    }
    for (const shape of seen.keys()) asked.displayed.add(shape);
    say(`${account ?? 'the public'}: ${pages} pages without script, ${audited.findings.length} findings so far`);
  } finally {
    await page.context().close();
  }
}

/** Data is read by programs; a browser shows it as it is. */
const isPage = (answer: Response | null): boolean => answer?.headers()['content-type']?.startsWith('text/html') === true;

async function lookAt(asked: Asked, page: Page, path: string): Promise<void> {
  for (const name of asked.displays) {
    await page.context().addCookies([{ name: 'display', value: displays[name], url: asked.address }]);
    for (const [size, viewport] of Object.entries({ desktop, ...(asked.hasPhone ? { phone } : {}) })) {
      if (asked.isStopped()) return;
      await page.setViewportSize(viewport);
      await page.goto(path).catch(() => null);
      asked.audited.looks += 1;
      for (const barrier of await barriersOf(page)) note(asked, page, 'barrier', `${name}, ${size}`, barrier);
    }
  }
  await page.context().clearCookies({ name: 'display' });
}

function note({ account, audited, say }: Asked, page: Page, kind: Finding['kind'], seen: string, what: string): void {
  const path = page.url().replace(/^https?:\/\/[^/]+/, '');
  audited.findings.push({ kind, account: account ?? 'the public', path, seen, what });
  say(`  ${kind} at ${path} (${account ?? 'the public'}, ${seen}): ${what}`);
}

/** Addresses that differ only in whose case or which page of a list they are, are of one kind. */
function shapeOf(link: string): string {
  const [path = '', query = ''] = link.split('?');
  const names = [...new URLSearchParams(query).keys()].toSorted().join('&');
  return `${path.replace(/\/(?:[0-9a-f-]{36}|[A-Z]?\d[\w-]*)(?=\/|$)/g, '/:id')}?${names}`;
}
