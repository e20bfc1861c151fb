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

const style = squeezedStyle(joined('style', '.css'));
const insideStyle = squeezedStyle(joined('inside-style', '.css'));
const script = squeezedScript(joined('script', '.js'));
const mark = joined('mark', '.svg').trim();
/** Their names change with their content: they may be kept for ever. */
export const stylePath = `/site/${hashed(style)}.css`;
/** What only the pages of members, leaders and one's account need besides. */
export const insideStylePath = `/site/${hashed(insideStyle)}.css`;
export const scriptPath = `/site/${hashed(script)}.js`;
/** What a browser shows beside the title. */
export const markPath = `/site/${hashed(mark)}.svg`;
export const siteAssets: readonly { path: string; type: string; text: string }[] = [
  { path: stylePath, type: 'text/css; charset=utf-8', text: style },
  { path: insideStylePath, type: 'text/css; charset=utf-8', text: insideStyle },
  { path: scriptPath, type: 'text/javascript; charset=utf-8', text: script },
  { path: markPath, type: 'image/svg+xml', text: mark },
];

export function assetRoutes(app: FastifyInstance): void {
  for (const { path, type, text } of siteAssets) {
    const packed = gzipSync(text, { level: 9 });
    app.get(path, (request, reply) => {
      void reply.header('content-type', type).header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
      return takesPacked(request.headers['accept-encoding']) ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(text);
    });
  }
}
