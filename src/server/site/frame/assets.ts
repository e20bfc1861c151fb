import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { takesPacked } from './page-cache.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../${name}/`, import.meta.url));

/** Files of the folder in the order of their names, as one. */
function joined(name: string, ending: string): string {
  return readdirSync(folder(name))
    .filter((each) => each.endsWith(ending))
    .toSorted()
    .map((each) => readFileSync(`${folder(name)}${each}`, 'utf8'))
    .join('\n');
}

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Comments and the white space that only people need are left at home: what every reader loads first should be small. */
const squeezedStyle = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};]) ?/g, '$1')
    .replaceAll(/;\}/g, '}');
/** Lines that are a comment, and what lines are moved in by; nothing within a line. */
const squeezedScript = (text: string): string => text.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/^\s+/gm, '');

/** One file of all in a folder; its name changes with its content: it may be kept for ever. */
function asset(name: string, ending: 'css' | 'js' | 'svg'): { path: string; type: string; text: string } {
  const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' };
  const read = joined(name, `.${ending}`);
  const text = ending === 'css' ? squeezedStyle(read) : ending === 'js' ? squeezedScript(read) : read.trim();
  return { path: `/site/${hashed(text)}.${ending}`, type: types[ending], text };
}

const assets = {
  style: asset('style', 'css'),
  /** what only the pages of members, leaders and one's account need besides */
  inside: asset('inside-style', 'css'),
  formStyle: asset('form-style', 'css'),
  figureStyle: asset('figure-style', 'css'),
  script: asset('script', 'js'),
  formScript: asset('form-script', 'js'),
  /** what a browser shows beside the title */
  mark: asset('mark', 'svg'),
};
export const markPath = assets.mark.path;
export const scriptPath = assets.script.path;
export const siteAssets = Object.values(assets);

const hasForm = /class="(?:[^"]* )?(?:command-form|field|choices|rows|fault|error-summary|form-acts|narrow|narrow-form)[ "]| data-(?:draft|autosave|count)=/;
const hasFigures = /class="(?:[^"]* )?(?:chart|report|all-figures|key-numbers|big-number)[ "]/;

/** What a page loads is what stands on it: what every reader loads first should be small. */
export function loadedBy(page: string, isInside: boolean): { styles: string[]; formScript: string | null } {
  const withForm = hasForm.test(page);
  const chosen = (list: readonly (false | { path: string })[]): string[] => list.flatMap((each) => (each === false ? [] : [each.path]));
  return {
    styles: chosen([assets.style, withForm && assets.formStyle, hasFigures.test(page) && assets.figureStyle, isInside && assets.inside]),
    formScript: withForm ? assets.formScript.path : null,
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
