import type { Page } from 'playwright-core';
import { matchPath } from 'react-router';
import type { Role } from '../src/domain/actor.ts';
import { areas } from '../src/web/areas/all.ts';
import { desktop, phone } from './browser.ts';
import { barriersOf, deadOf, linksOf, type Audited, type Finding } from './finding.ts';

export const modes = ['standard', 'dark', 'high-contrast', 'elder'] as const;
export const sizes = { desktop, phone } as const;
export interface Displays {
  modes: readonly (typeof modes)[number][];
  sizes: readonly (keyof typeof sizes)[];
}

/** Screens every post has, besides those of the areas. */
const common = ['/', '/todo', '/proposals', '/proposals/:id', '/proposals/:id/:act', '/new/:command', '/report/:year?/:act?', '/password'];

/** The addresses of a post as the router reads them, the more exact ones first. */
export function patternsOf(role: Role): string[] {
  const own = areas.flatMap(({ screens }) => screens.filter(({ roles }) => roles.some((each) => each === role)).map(({ path }) => `/${path}`));
  return [...own, ...common];
}

interface Place {
  path: string;
  shape: string;
}

/** Which kind of page an address is: the pattern and how far it is filled; forms differ by their act. */
function shapeOf(patterns: readonly string[], path: string, isSample = false): string | null {
  for (const pattern of patterns) {
    const found = matchPath({ path: pattern, end: true }, path);
    if (!found) continue;
    if (isSample) return pattern;
    const { act, command, tab, topic, part } = found.params;
    return [pattern, Object.values(found.params).filter((each) => each !== undefined).length, act ?? command ?? tab ?? topic ?? part ?? ''].join(' ');
  }
  return null;
}

interface Asked extends Displays {
  page: Page;
  account: string;
  role: Role;
  audited: Audited;
  /** shapes that need no look any more */
  done: Set<string>;
  /** shapes that have been looked at in every display, at whatever post */
  displayed: Set<string>;
  /** one page of each pattern only */
  isSample?: boolean;
  say: (line: string) => void;
  isStopped: () => boolean;
}

/**
 * Every screen of a post, found as a person finds them: from the menu and by the links on the pages, one example of each
 * kind. Each is looked at in the first display; in the others only where no post before has shown it. A link that leads
 * nowhere is a finding.
 */
export async function auditWorkbench(asked: Asked): Promise<void> {
  const { page, account, role, audited, say, isStopped } = asked;
  page.on('pageerror', (error) => note(asked, 'failure', 'any', error.message));
  const patterns = patternsOf(role);
  const places = (await discover(asked, patterns)).filter(({ shape }) => !asked.displayed.has(shape));
  for (const { shape } of places) asked.displayed.add(shape);
  const rest = asked.modes.flatMap((mode) => asked.sizes.map((size) => ({ mode, size }))).filter(({ mode, size }) => mode !== asked.modes[0] || size !== asked.sizes[0]);
  for (const { mode, size } of rest) {
    await page.setViewportSize(sizes[size]);
    await page.evaluate((chosen) => localStorage.setItem('zhiyin.mode', chosen), mode);
    await page.goto('/w/');
    await ready(page);
    for (const { path } of places) {
      if (isStopped()) return;
      await go(page, path);
      await look(asked, path, `${mode}, ${size}`);
    }
    say(`${account}: ${mode}, ${size}, ${places.length} screens, ${audited.findings.length} findings so far`);
  }
}

async function discover(asked: Asked, patterns: readonly string[]): Promise<Place[]> {
  const { page, account, done, audited, say } = asked;
  const [mode = 'standard'] = asked.modes;
  const [size = 'desktop'] = asked.sizes;
  await page.setViewportSize(sizes[size]);
  await page.addInitScript(() => localStorage.setItem('zhiyin.trail', 'null'));
  await page.goto('/w/');
  await page.evaluate((chosen) => localStorage.setItem('zhiyin.mode', chosen), mode);
  await page.goto('/w/');
  await ready(page);
  const waiting = patterns.filter((each) => !/:\w+(?!\w*\?)(\/|$)/.test(each)).map((each) => each.replace(/\/:\w+\?/g, ''));
  const found: Place[] = [];
  const others = new Set<string>();
  const shapes = new Set<string>(done);
  for (let path = waiting.shift(); path !== undefined && !asked.isStopped(); path = waiting.shift()) {
    const shape = shapeOf(patterns, path.split('?')[0] ?? '', asked.isSample) ?? path;
    if (shapes.has(shape)) continue;
    shapes.add(shape);
    done.add(shape);
    await go(page, path);
    await look(asked, path, `${mode}, ${size}`);
    found.push({ path, shape });
    for (const link of await linksOf(page)) {
      const [plain = ''] = link.split('?');
      if (!plain.startsWith('/w/')) others.add(link);
      else if (shapeOf(patterns, plain.slice(2)) === null) note(asked, 'dead link', `${mode}, ${size}`, `${path} leads to ${link}`);
      else waiting.push(link.slice(2));
    }
    if (found.length % 10 === 0) say(`${account}: ${found.length} screens, ${waiting.length} addresses to consider`);
  }
  audited.links += others.size;
  for (const dead of await deadOf(page, [...others])) note(asked, 'dead link', 'any', dead);
  say(`${account}: ${mode}, ${size}, ${found.length} screens, ${audited.findings.length} findings so far`);
  return found;
}

async function look(asked: Asked, path: string, seen: string): Promise<void> {
  const { page, audited } = asked;
  await ready(page);
  audited.looks += 1;
  audited.pages.add(`/w${path}`);
  for (const barrier of await barriersOf(page)) note(asked, 'barrier', seen, barrier);
}

function note({ account, audited, page, say }: Asked, kind: Finding['kind'], seen: string, what: string): void {
  const path = page.url().replace(/^https?:\/\/[^/]+/, '');
  audited.findings.push({ kind, account, path, seen, what });
  say(`  ${kind} at ${path} (${account}, ${seen}): ${what}`);
}

/** To another screen as a link leads there, without loading the frame again. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.history.pushState(null, '', `/w${to}`);
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, path);
}

/** The heading is there and nothing is on its way, twice with a moment between. */
async function ready(page: Page): Promise<void> {
  for (const pause of [80, 120]) {
    await page.waitForTimeout(pause);
    await page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelector('.loading, .ant-spin-spinning') === null);
  }
}
