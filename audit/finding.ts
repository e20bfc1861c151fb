import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Something to mend, and where it was seen. */
export interface Finding {
  kind: 'barrier' | 'dead link' | 'failure';
  account: string;
  path: string;
  /** display and size of the page */
  seen: string;
  what: string;
}

export interface Audited {
  /** pages looked at, each display and size counted */
  looks: number;
  /** different pages */
  pages: Set<string>;
  links: number;
  findings: Finding[];
}

export const nothingYet = (): Audited => ({ looks: 0, pages: new Set(), links: 0, findings: [] });

/** What axe finds on the page as it stands; a letter or report shown in a frame is a page of its own. */
export async function barriersOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary, html }) => `${id}: ${target.join(' ')}; ${(failureSummary ?? '').replace(/\s+/g, ' ')}; ${html.slice(0, 160)}`));
}

/** Addresses of this site that the page leads to, without the part after the hash. */
export async function linksOf(page: Page): Promise<string[]> {
  const all = await page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href.split('#')[0] ?? ''));
  const { origin } = new URL(page.url());
  return [...new Set(all.filter((href) => href.startsWith(`${origin}/`)).map((href) => href.slice(origin.length)))];
}

/** The status that each address answers with; one that cannot be reached counts as gone. */
export async function deadOf(page: Page, links: readonly string[]): Promise<string[]> {
  const dead: string[] = [];
  for (const link of links) {
    const status = await page.request.get(link, { maxRedirects: 5 }).then(
      (answer) => answer.status(),
      () => 0,
    );
    if (status === 0 || status >= 400) dead.push(`${link} (${status})`);
  }
  return dead;
}
