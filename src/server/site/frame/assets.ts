import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { displayText, standardDisplay, type Display } from './display.ts';
import { takesPacked } from './page-cache.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../${name}/`, import.meta.url));

/** Files of the folder in the order of their names. */
function filesOf(name: string, ending: string): string[] {
  return readdirSync(folder(name))
    .filter((each) => each.endsWith(ending))
    .toSorted()
    .map((each) => readFileSync(`${folder(name)}${each}`, 'utf8'));
}
const joined = (name: string, ending: string): string => filesOf(name, ending).join('\n');

/** Comments and the white space that only people need are left at home: what every reader loads first should be small. */
const squeezedStyle = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};]) ?/g, '$1')
    .replaceAll(/([:,]) /g, '$1')
    .replaceAll(/;\}/g, '}');
/** Lines that are a comment, and what lines are moved in by; nothing within a line. */
const squeezedScript = (text: string): string => text.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/^\s+/gm, '');

/** One file, its name changes with its content: it may be kept for ever. */
function asset(read: string, ending: 'css' | 'js' | 'svg') {
  const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' };
  const text = ending === 'css' ? squeezedStyle(read) : ending === 'js' ? squeezedScript(read) : read.trim();
  return { path: `/site/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.${ending}`, type: types[ending], text };
}

const assets = {
  style: asset(joined('style', 'css'), 'css'),
  /** what a display needs that the reader chose */
  display: asset(joined('display-style', 'css'), 'css'),
  script: asset(joined('script', 'js'), 'js'),
  formScript: asset(joined('form-script', 'js'), 'js'),
  /** what a browser shows beside the title */
  mark: asset(joined('mark', 'svg'), 'svg'),
};

const classesIn = (style: string): string[] => [...style.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);

/** A style for pages of one kind comes with a page on which one of its own classes stands: one that no other style names. */
const parts = filesOf('part-style', 'css').map((read) => asset(read, 'css'));
const ownOf = (part: (typeof parts)[number]): ReadonlySet<string> => {
  const others = new Set([assets.style, ...parts].filter((each) => each !== part).flatMap(({ text }) => classesIn(text)));
  return new Set(classesIn(part.text).filter((each) => !others.has(each)));
};
export const partStyles = parts.map((part) => ({ path: part.path, text: part.text, own: ownOf(part) }));

export const markPath = assets.mark.path;
export const scriptPath = assets.script.path;
export const siteAssets = [...Object.values(assets), ...parts];

/** What a page loads is what stands on it: what every reader loads first should be small. */
export function loadedBy(page: string, display: Display): { styles: string[]; formScript: string | null } {
  const classes = new Set([...page.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const hasAny = (own: ReadonlySet<string>): boolean => [...own].some((each) => classes.has(each));
  const isChosen = displayText({ ...display, language: standardDisplay.language }) !== displayText(standardDisplay);
  return {
    styles: [assets.style.path, ...partStyles.filter(({ own }) => hasAny(own)).map(({ path }) => path), ...(isChosen ? [assets.display.path] : [])],
    formScript: classes.has('field') || / data-(?:draft|autosave|count)=/.test(page) ? assets.formScript.path : null,
  };
}

export function assetRoutes(app: FastifyInstance): void {
  for (const { path, type, text } of siteAssets) {
    const packed = gzipSync(text, { level: 9 });
    app.get(path, (request, reply) => {
      void reply.header('content-type', type).header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
      return takesPacked(request.headers['accept-encoding']) ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(text);
    });
  }
}
