import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { reportOfYear } from '../../demo/year/report.ts';
import { browserOfFile, eventually, expectAccessible, sees } from './browser.ts';
import { accepted, docket, openDistrict, type JourneyDistrict } from './district.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-02-20', '09:00');
  await accepted(district, { title: '关于疏浚东堤河的提案' });
  await docket(district, { title: '关于社区食堂的提案', by: 'other-member', category: 'society' });
  await reportOfYear(district.stage);
  return district.close;
});

const pages = ['/', '/reports/2024', '/stats/2024'];
const openPublic = async (path: string, options: Parameters<typeof open>[1] = {}): Promise<Page> => {
  const page = await open(district.address, { javaScriptEnabled: false, ...options });
  await page.goto(path);
  return page;
};

it('anybody finds the published report from the first page, without a script and without signing in', async () => {
  const page = await openPublic('/');
  await sees(page, '澄湖区政协提案办理');
  await page.getByRole('link', { name: '2024年建议案、提案办理情况报告' }).click();
  await page.waitForURL('**/reports/2024');
  await page.getByRole('heading', { level: 1 }).waitFor();
});

it('every link of the report’s contents leads to its section', async () => {
  const page = await openPublic('/reports/2024');
  const targets = await page.locator('nav a[href^="#"]').evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''));
  expect(targets.length).toBeGreaterThan(3);
  for (const target of targets) expect(await page.locator(`[id="${decodeURIComponent(target.slice(1))}"]`).count(), target).toBe(1);
  const link = page.locator('nav a[href^="#"]').last();
  const name = (await link.getAttribute('href')) ?? '';
  await link.click();
  await eventually(() => new URL(page.url()).hash).toBe(encodeURI(decodeURI(name)));
});

it('what is offered beside the report is there', async () => {
  const page = await openPublic('/');
  for (const [file, type] of [
    ['report.pdf', 'application/pdf'],
    ['figures.json', 'application/json'],
    ['report.docx', 'officedocument'],
  ] as const) {
    const answer = await page.request.get(`/reports/2024/${file}`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, expect.stringContaining(type)]);
  }
  expect((await page.request.get('/reports/2023')).status()).toBe(404);
});

it.each(pages)('%s has no barrier that axe knows', async (path) => {
  for (const options of [{}, { colorScheme: 'dark', viewport: { width: 320, height: 640 } }] as const) {
    const page = await openPublic(path, { javaScriptEnabled: true, ...options });
    await expectAccessible(page);
    await page.context().close();
  }
});

it.each(pages)('%s fits a phone of 320 points without scrolling sideways', async (path) => {
  const page = await openPublic(path, { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

// The tables behind the charts are closed: their links take no focus before they are opened.
it.each(pages.filter((path) => path !== '/stats/2024'))('%s: the keyboard reaches every link in its order and shows where it is', async (path) => {
  const page = await openPublic(path);
  const all = await page.locator('a[href]').count();
  const reached: number[] = [];
  // Tables that scroll take the focus too, between the links.
  for (let presses = 0; presses < all * 2 && reached.length < all; presses++) {
    await page.keyboard.press('Tab');
    const { at, outline } = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      return { at: [...document.querySelectorAll<Element>('a[href]')].indexOf(focused), outline: getComputedStyle(focused).outlineStyle };
    });
    expect(outline, `link ${at}`).not.toBe('none');
    if (at >= 0) reached.push(at);
  }
  expect(reached).toEqual(Array.from({ length: all }, (_, at) => at));
});

it.each(['/', '/proposals', '/search?q=河', '/stats/2024', '/reports/2024', '/clues/new', '/open', '/units', '/follow-up', '/login'])(
  '%s keeps its buttons, links and focus where the system forces its colours',
  async (path) => {
    const page = await openPublic(path, { javaScriptEnabled: true, forcedColors: 'active' });
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await expectAccessible(page);
    // Backgrounds are gone: what is pressed or typed in shows by its edge, a link by its line.
    const edgeless = await page.locator('button, .button, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, textarea').evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .filter((each) => {
          const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(each);
          return (borderTopStyle === 'none' || borderTopWidth === '0px') && !textDecorationLine.includes('underline');
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(edgeless).toEqual([]);
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(outline).not.toBe('none');
  },
);
