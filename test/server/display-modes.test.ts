import { readFileSync } from 'node:fs';
import type { LightMyRequestResponse } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { partStyles, siteAssets } from '../../src/server/site/frame/assets.ts';
import { contrasts, textSizes } from '../../src/server/site/frame/display.ts';
import { openDistrictSite, type DistrictSite } from './open-district.ts';

let site: DistrictSite;
beforeAll(async () => {
  site = await openDistrictSite();
  await site.finished('关于疏通东堤河的提案', { mode: 'full' });
  site.to.pass(1);
  return site.close;
}, 240_000);

const styles = siteAssets.filter((each) => each.path.endsWith('.css'));
const style = styles.map((each) => each.text).join('\n');
const rootOf = (body: string): string => /<html[^>]*>/.exec(body)?.[0] ?? '';
const standard = { text: '100', contrast: 'auto', language: 'zh-CN' };

/** The form as a reader sends it, with a cookie of before; the cookie it sets. */
async function choose(fields: Readonly<Record<string, string>>, cookie = ''): Promise<{ cookie: string; answer: LightMyRequestResponse }> {
  const answer = await site.app.inject({
    method: 'POST',
    url: '/display',
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...(cookie === '' ? {} : { cookie }) },
  });
  return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', answer };
}

test.each([
  ...textSizes.map((each) => [{ text: String(each) }, `data-text="${each}"`] as const),
  ...contrasts.map((each) => [{ contrast: each }, `data-contrast="${each}"`] as const),
  [{ pointer: 'yes' }, 'data-pointer=""'] as const,
  [{ line: 'yes' }, 'data-line=""'] as const,
  [{ plain: 'yes' }, 'data-plain=""'] as const,
  [{ language: 'en' }, 'lang="en"'] as const,
])('chosen once, %o is drawn on every page by the server', async (fields, mark) => {
  const { cookie, answer } = await choose({ ...standard, ...fields, back: '/stats/2024' });
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/stats/2024']);
  expect(String(answer.headers['set-cookie'])).toContain('Max-Age=31536000');
  for (const path of ['/stats/2024', '/accessibility', '/login', '/no-such-page']) expect(rootOf((await site.get(path, cookie)).body), path).toContain(mark);
});

test('the elder version is one press in and one press out, and leaves the other choices', async () => {
  const chosen = await choose({ ...standard, contrast: 'black-yellow' });
  const elder = await choose({ only: 'elder-on', back: '/units' }, chosen.cookie);
  const page = (await site.get('/units', elder.cookie)).body;
  expect(rootOf(page)).toContain('data-elder=""');
  expect(rootOf(page)).toContain('data-contrast="black-yellow"');
  expect(page).toContain('退出长辈版');
  const out = await choose({ only: 'elder-off', back: '/units' }, elder.cookie);
  expect(rootOf((await site.get('/units', out.cookie)).body)).not.toContain('data-elder');
});

test('what a chosen display needs comes with it, and not without; the language needs none of it', async () => {
  const needed = styles.find(({ text }) => text.includes('html[data-elder]'))?.path ?? 'none';
  for (const cookie of ['125.auto', '100.dark', '100.light', '100.black-yellow', '100.auto.e', '100.auto.p', '100.auto.r', '100.auto.t'])
    for (const path of ['/', '/units', '/login']) expect((await site.get(path, `display=${cookie}`)).body, `${cookie} ${path}`).toContain(needed);
  for (const cookie of ['', 'display=100.auto.en']) expect((await site.get('/units', cookie)).body).not.toContain(needed);
});

test('everything is undone by one button', async () => {
  const { cookie } = await choose({ only: 'reset' }, 'display=200.dark.e.p.r.t.en');
  expect(rootOf((await site.get('/units', cookie)).body)).toBe('<html lang="zh-CN" data-text="100" data-contrast="auto">');
});

test.each(['display=900.pink.x', 'display=', 'display=%22%3E%3Cscript%3E', `display=${'1'.repeat(5000)}`, 'display=150'])(
  'a cookie that was tampered with (%s) gives a page, never markup',
  async (cookie) => {
    const answer = await site.get('/units', cookie);
    expect(answer.statusCode).toBe(200);
    expect(rootOf(answer.body)).toMatch(/^<html lang="zh-CN" data-text="(?:100|150)" data-contrast="auto">$/);
  },
);

test('the way back after choosing never leaves the site', async () => {
  for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) expect((await choose({ ...standard, back })).answer.headers.location).toBe('/');
});

test('plain text has no picture on any page', async () => {
  for (const path of ['/stats', '/stats/2024', '/units', '/news', '/clues/new', '/proposals', '/']) {
    const body = (await site.get(path, 'display=100.auto.t')).body;
    expect(body, path).not.toMatch(/<(?:img|svg)\b/);
  }
});

test('in English the frame is English and what stands in cases stays marked as Chinese', async () => {
  const body = (await site.get('/categories/city', 'display=100.auto.en')).body;
  expect(body).toContain('1 published');
  expect(body).toContain('<span lang="zh-CN">关于疏通东堤河的提案</span>');
});

test('each mode has its rules in the style of the site', () => {
  for (const size of textSizes.filter((each) => each > 100)) expect(style).toContain(`html[data-text='${size}']{font-size:${size}%`);
  expect(style).toMatch(/html\[data-elder\]\{--target:60px;font-size:150%/);
  expect(style).toMatch(/html\[data-pointer\][^{]*\{cursor:url\(/);
  expect(style).toMatch(/html\[data-line\] main [^{]*:hover\{/);
  expect(style).toContain('html[data-plain] :is(img,svg,.scan){display:none}');
  expect(style).toContain('--target:44px');
  expect(style).toContain('font:1rem/1.7');
});

test('a style for pages of one kind has no rule that could be missed: each names a class that only this style names', () => {
  for (const { path, text, own } of partStyles)
    for (const [, selectors = ''] of text.replaceAll(/@media[^{]*\{/g, '').matchAll(/([^{}]+)\{[^{}]*\}/g))
      for (const selector of selectors.split(',')) expect([path, selector, [...selector.matchAll(/\.([a-z][\w-]*)/g)].some(([, name = '']) => own.has(name))]).toEqual([path, selector, true]);
});

test('nothing moves, flashes, sticks or turns: no rule of the style asks for it', () => {
  expect(style).not.toMatch(/@keyframes|\banimation|\btransition|\borientation|position:sticky|text-decoration:blink/);
  // What stands still before the page is the reading line alone, and it lets every press through.
  expect([...style.matchAll(/([^{}]+)\{[^}]*position:fixed[^}]*pointer-events:none/g)]).toHaveLength(1);
  expect(style.match(/position:fixed/g)).toHaveLength(1);
});

test('the fields of the sign-in name their purpose, so that the browser may fill them in', async () => {
  const { body } = await site.get('/login');
  for (const purpose of ['username', 'current-password']) expect(body.toLowerCase()).toContain(`autocomplete="${purpose}"`);
});

/** The colours of each scheme, as the style names them: light, of the system, dark, black and yellow. */
function schemes(): Map<string, string>[] {
  const frame = ['style/10-frame.css', 'display-style/display.css'].map((each) => readFileSync(new URL(`../../src/server/site/${each}`, import.meta.url), 'utf8')).join('\n');
  const tokens = (block: string): Map<string, string> => new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6})/g)].map(([, name = '', value = '']) => [name, value]));
  const blockOf = (start: string): string => frame.slice(frame.indexOf(start), frame.indexOf('}', frame.indexOf(start)));
  const light = tokens(blockOf(':root {'));
  const others = ["data-contrast='auto'", "data-contrast='dark'", "data-contrast='black-yellow'"].map((each) => new Map([...light, ...tokens(blockOf(`:root[${each}]`))]));
  expect(others.every((each) => each.get('paper') !== light.get('paper'))).toBe(true);
  return [light, ...others];
}
const tooLow = (scheme: Map<string, string>, pairs: readonly (readonly [string, string])[], least: number): unknown[] =>
  pairs.map(([text, ground]) => [text, ground, contrastOf(scheme.get(text), scheme.get(ground))] as const).filter(([, , ratio]) => ratio < least);

const texts = ['ink', 'quiet', 'link', 'deep', 'bad', 'good', 'warn'];
const onBoth = (names: readonly string[]) => names.flatMap((each) => [[each, 'paper'] as const, [each, 'tint'] as const]);

test('text stands out from its ground by 4.5 to 1 in every colour scheme', () => {
  for (const scheme of schemes()) expect(tooLow(scheme, [...onBoth(texts), ['on-link', 'link']], 4.5)).toEqual([]);
});

test('running text stands out by 7 to 1, in black and yellow everything; edges of fields by 3 to 1', () => {
  const all = schemes();
  for (const scheme of all) {
    expect(tooLow(scheme, onBoth(['ink']), 7)).toEqual([]);
    expect(tooLow(scheme, [['edge', 'paper']], 3)).toEqual([]);
  }
  expect(tooLow(all.at(-1) ?? new Map(), [...onBoth(texts), ['on-link', 'link']], 7)).toEqual([]);
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrastOf(a = '', b = ''): number {
  const luminance = (colour: string): number => {
    const long = colour.length === 4 ? colour.slice(1).replaceAll(/./g, '$&$&') : colour.slice(1);
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
