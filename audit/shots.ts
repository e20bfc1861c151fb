import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { desktop, launchBrowser, pageOf, phone, settled } from './browser.ts';
import { shots, type Shot } from './shot-list.ts';
import { openStand } from './stand.ts';

const folder = fileURLToPath(new URL('../docs/screens', import.meta.url));
const bytesMax = 150_000;

/** Pictures of the key screens, made from the sample district in the middle of its year; `--at` takes a district that is served already. */
export async function takeShots(argv: readonly string[], say: (line: string) => void): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: { only: { type: 'string' }, at: { type: 'string' } } });
  const chosen = shots.filter(({ name }) => values.only === undefined || values.only.split(',').some((each) => name.startsWith(each)));
  const data = await mkdtemp(join(tmpdir(), 'zhiyin-shots-'));
  const stand = values.at === undefined ? await openStand('2024-07-03', { HOST: '127.0.0.1', PORT: '0', DATA_DIR: data }, say) : null;
  const browser = await launchBrowser();
  mkdirSync(folder, { recursive: true });
  try {
    for (const [at, shot] of chosen.entries()) {
      const bytes = await take(browser, stand?.address ?? values.at ?? '', shot);
      say(`${at + 1} of ${chosen.length}: ${shot.name}, ${Math.round(bytes / 1000)} kB`);
    }
    if (shots.every(({ name }) => existsSync(join(folder, `${name}.jpg`)))) writeFileSync(join(folder, 'README.md'), contents());
  } finally {
    await browser.close();
    await stand?.close();
    await rm(data, { recursive: true, force: true });
  }
}

async function take(browser: Browser, address: string, shot: Shot): Promise<number> {
  const page = await pageOf(browser, address, shot.account, { viewport: shot.phone ? phone : desktop });
  try {
    // The watermark bears the day the district is looked at.
    await page.addInitScript({ content: turnedClock(Date.parse('2024-07-03T17:30:00+08:00') - Date.now()) });
    await page.addInitScript(
      ([mode, language]) => {
        if (mode) localStorage.setItem('zhiyin.mode', mode);
        if (language) localStorage.setItem('zhiyin.language', language);
      },
      [shot.mode, shot.language],
    );
    await page.goto(await pathOf(page, shot));
    await settled(page);
    return await save(page, join(folder, `${shot.name}.jpg`));
  } finally {
    await page.context().close();
  }
}

/** For the page: its days are those of the district. As text, for what is compiled here has names that are not known there. */
const turnedClock = (by: number): string =>
  `{ const Real = Date; globalThis.Date = class extends Real { constructor(...given) { if (given.length === 0) super(Real.now() + ${by}); else super(...given); } static now() { return Real.now() + ${by}; } }; }`;

/** The first case that waits at the step, the first key proposal. */
async function pathOf(page: Page, { path, name }: Shot): Promise<string> {
  if (typeof path === 'string') return path;
  const query = path.step === undefined ? '' : `?step=${path.step}`;
  const answer = await page.request.get(`/api/views/${path.of}${query}`);
  const { items } = (await answer.json()) as { items: { id?: string; matterId?: string; slug?: string | null; isKey?: boolean; name?: string }[] };
  const found = path.keyed ? items.find((each) => each.isKey) : path.named ? items.find((each) => each.name === path.named) : items[0];
  if (!found) throw new Error(`no case to show at ${name}`);
  return path.to((name.startsWith('M') ? null : found.slug) ?? found.matterId ?? found.id ?? '');
}

async function save(page: Page, path: string): Promise<number> {
  for (const quality of [70, 60, 50, 40]) {
    await page.screenshot({ path, type: 'jpeg', quality, animations: 'disabled' });
    const { size } = statSync(path);
    if (size <= bytesMax) return size;
  }
  rmSync(path);
  throw new Error(`${path} does not fit into ${bytesMax} bytes`);
}

function contents(): string {
  const kept = (name: string): number => Math.round(readFileSync(join(folder, `${name}.jpg`)).length / 1000);
  const list = shots.map(({ name, zh, en }) => `## ${name}\n\n${zh} ${en}\n\n![${zh}](${name}.jpg)\n`);
  const total = shots.reduce((sum, { name }) => sum + kept(name), 0);
  return [
    '# 界面 Screens',
    '',
    `示范区 2024 年 7 月 3 日的样子，由 \`npm run shots\` 生成（${shots.length} 张，共 ${total} kB）。`,
    '',
    `The sample district on 3 July 2024; made by \`npm run shots\` (${shots.length} pictures, ${total} kB together).`,
    '',
    list.join('\n'),
  ].join('\n');
}

// tsx audit/shots.ts
if (process.argv[1] === import.meta.filename) await takeShots(process.argv.slice(2), (line) => void process.stdout.write(`${line}\n`));
