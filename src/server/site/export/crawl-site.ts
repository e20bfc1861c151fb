import type { FastifyInstance } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { linksIn } from './page-links.ts';
import { isStatic } from './static-path.ts';

/** One answer of the site, as anybody gets it. */
export interface Fetched {
  address: string;
  type: string;
  bytes: Buffer;
  isPage: boolean;
}

export interface Crawling {
  origin: string;
  headers: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
  progress?: ((done: number, known: number, address: string) => void) | undefined;
}

/** An address that a page leads to and that does not answer. */
export interface DeadLink {
  address: string;
  status: number;
  from: string;
}

/** Somebody stopped it; nothing was changed. */
export class ExportStopped extends Error {
  override name = 'ExportStopped';
}

/** Nothing leads to them, or only machines look for them. */
const seeds = ['/', '/open', '/open/catalog.jsonld', '/open/dictionary.json', '/sitemap.xml', '/robots.txt', '/feeds/all.atom'];
const addressesMax = 2_000_000;
/** Taken down, a page still says that it was there. */
const isKept = (status: number): boolean => status === 200 || status === 410;
const isRead = /^(text\/html|application\/(xml|atom\+xml|ld\+json)|text\/xml)/;

/** Everything public that can be reached from the first page, the sitemap and the catalogue, through the very routes that serve it. */
export async function crawlSite(
  app: FastifyInstance,
  { origin, headers, signal, progress }: Crawling,
  take: (fetched: Fetched) => Promise<void>,
): Promise<{ dead: DeadLink[]; redirects: Map<string, string> }> {
  const from = new Map<string, string>(seeds.map((each) => [each, '']));
  const left = [...seeds];
  const dead: DeadLink[] = [];
  const redirects = new Map<string, string>();
  let done = 0;
  const follow = (address: string, at: string): void => {
    if (from.has(address) || !isStatic(address)) return;
    if (from.size >= addressesMax) throw new Error(`The site has more than ${addressesMax} addresses.`);
    from.set(address, at);
    left.push(address);
  };
  for (let address = left.shift(); address !== undefined; address = left.shift()) {
    if (signal?.aborted) throw new ExportStopped('stopped');
    const answer = await ask(app, address, headers, signal);
    done += 1;
    progress?.(done, done + left.length, address);
    if (answer.status >= 300 && answer.status < 400) {
      redirects.set(address, answer.location);
      follow(answer.location, address);
      continue;
    }
    if (!isKept(answer.status)) {
      if (!seeds.includes(address)) dead.push({ address, status: answer.status, from: from.get(address) ?? '' });
      continue;
    }
    const isPage = answer.type.startsWith('text/html') && !/\.html?$/.test(address);
    await take({ address, type: answer.type, bytes: answer.bytes, isPage });
    if (isRead.test(answer.type)) for (const each of linksIn(answer.bytes.toString(), address, origin)) follow(each, address);
  }
  return { dead, redirects };
}

interface Answered {
  status: number;
  type: string;
  location: string;
  bytes: Buffer;
}

/** Asked as a browser does; told to wait, it waits. */
async function ask(app: FastifyInstance, address: string, headers: Crawling['headers'], signal: AbortSignal | undefined): Promise<Answered> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await app.inject({ method: 'GET', url: address, headers: { accept: 'text/html,*/*', ...headers } });
    if (answer.statusCode !== 429 || attempt === 10) {
      return { status: answer.statusCode, type: String(answer.headers['content-type'] ?? ''), location: String(answer.headers.location ?? ''), bytes: answer.rawPayload };
    }
    await sleep(Math.min(60, Number(answer.headers['retry-after'] ?? 1)) * 1000, undefined, signal ? { signal } : {}).catch(() => undefined);
  }
}
