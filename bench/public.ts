import { createServer, request, type Server } from 'node:http';
import { readConfig } from '../src/server/config.ts';
import { listen } from '../src/server/listen.ts';
import { appOn } from '../src/server/main.ts';
import { cursor } from '../src/server/queries/lists.ts';
import type { Database } from '../src/server/store/open.ts';
import type { Sent } from './http-clients.ts';
import { spread } from './lives.ts';
import { loadNow, median, millisecondsOf, quantile } from './measure.ts';
import { overHttp } from './over-http.ts';
import { fillPublic, type PublicPlace } from './public-district.ts';
import { textMaker, type TextMaker } from './search-texts.ts';
import { met, tableOf } from './table.ts';

const now = '2024-11-01T01:00:00.000Z';
const leastOfBare = 0.7;
const clients = 16;
const rounds = 5;
// So many in a round that a minute of them stays below the limit of requests from one address.
const enough = 8000;

interface Asked {
  what: string;
  path: (place: PublicPlace, maker: TextMaker, n: number) => string;
}

const wordOf = (maker: TextMaker, n: number, cases: number): string => {
  const text = maker.textOf(spread(n, 3, cases)).join('');
  return [...text.slice(spread(n, 5, text.length - 8)).replaceAll(/[^\p{L}\p{N}]/gu, '')].slice(0, 2 + (n % 5)).join('');
};
const asked: readonly Asked[] = [
  { what: 'case page', path: ({ slugAt, cases }, _maker, n) => `/proposals/${slugAt(spread(n, 3, cases))}?` },
  { what: 'list, first page', path: () => '/proposals?' },
  { what: 'list of a year and category', path: ({ yearAt }, _maker, n) => `/proposals?year=${yearAt(n)}&category=city&` },
  { what: 'list of a unit', path: ({ loaded }, _maker, n) => `/proposals?unit=unit-${1 + (n % loaded.cast.units.length)}&` },
  { what: 'list, in the middle', path: ({ yearAt, cases }) => `/proposals?after=${cursor([yearAt(25), 1000 + Math.floor(cases / 100), 'x'])}&` },
  { what: 'search, a word of 2 to 6 characters', path: ({ cases }, maker, n) => `/search?q=${encodeURIComponent(wordOf(maker, n, cases))}&` },
  { what: 'search, a word in every case', path: () => `/search?q=${encodeURIComponent('建议')}&` },
];

/** Public pages as they are rendered and as they are kept, beside a bare server that sends the same bytes; and how long they take with many cases. */
export async function benchPublic(open: (database: string) => Promise<Database>, { sizes, seconds }: { sizes: readonly number[]; seconds: number }, say: (line: string) => void): Promise<void> {
  const maker = textMaker();
  const times = new Map<string, number[]>();
  const lines: (string | number)[][] = [];
  for (const [at, size] of sizes.entries()) {
    const database = await open(`zhiyin_public_${size}`);
    try {
      const place = await fillPublic(database, size, maker, (done) => say(`${done} of ${size} published cases`));
      const config = readConfig({
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: `public-${size}`,
        LOG_LEVEL: 'silent',
        REQUESTS_PER_MINUTE: '1000000',
        SEARCHES_PER_MINUTE: '100000',
      });
      const { app } = await appOn(config, database, { clock: () => now });
      try {
        const address = await listen(app, config);
        if (at === 0) await benchKept(address, place, seconds, say);
        for (const each of asked) {
          const spent = await timesOf(address, place, maker, each, seconds);
          times.set(each.what, [...(times.get(each.what) ?? []), median(spent)]);
          lines.push([each.what, String(size), median(spent), quantile(spent, 0.95)]);
        }
      } finally {
        await app.close();
      }
    } finally {
      await database.close();
    }
  }
  const tell = (title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): void => ['', title, ...tableOf(head, rows)].forEach((line) => say(line));
  tell(`Public pages rendered anew, one reader: milliseconds (load ${loadNow()}).`, ['page', 'published', 'p50', 'p95'], lines);
  if (sizes.length > 1)
    tell(
      'Growth of the p50 from the fewest to the most published cases.',
      ['page', ...sizes.map(String), 'ratio'],
      [...times].map(([what, spent]) => [what, ...spent, (spent.at(-1) ?? Number.NaN) / (spent[0] ?? Number.NaN)]),
    );
}

const unpackable = { 'accept-encoding': 'gzip' };
let asks = 0;
/** The same page at an address nobody asked for yet, so that it is made anew. */
const fresh = (path: string): string => `${path}n=${(asks += 1)}`;

async function timesOf(address: string, place: PublicPlace, maker: TextMaker, { path }: Asked, seconds: number): Promise<number[]> {
  const spent: number[] = [];
  const until = performance.now() + seconds * 1000;
  for (let n = 0; n < 12 || performance.now() < until; n += 1) {
    const url = `${address}${fresh(path(place, maker, n))}`;
    const one = await millisecondsOf(async () => {
      const answer = await fetch(url, { headers: unpackable });
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
      await answer.text();
    });
    // The first two fill what is kept for all pages.
    if (n > 1) spent.push(one);
  }
  return spent;
}

async function benchKept(address: string, place: PublicPlace, seconds: number, say: (line: string) => void): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const [what, path] of [
    ['case page', `/proposals/${place.slugAt(1)}?`],
    ['list', '/proposals?'],
  ] as const) {
    const kept = `${path}kept=1`;
    const { server, bareAddress, size } = await bareServer(`${address}${kept}`);
    const rate = (at: string, list: readonly Sent[]): Promise<number> => overHttp({ address: at, clients, seconds: seconds / 2, list });
    const get = (to: string): Sent => ({ method: 'GET', path: to, headers: unpackable, body: '' });
    const same = Array.from({ length: enough }, () => get(kept));
    const [bare, cached, rendered]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round <= rounds; round += 1) {
      const three = [
        await rate(bareAddress, same),
        await rate(address, same),
        await rate(
          address,
          Array.from({ length: enough }, () => get(fresh(path))),
        ),
      ] as const;
      // The first round warms up.
      if (round > 0) [bare, cached, rendered].forEach((list, at) => list.push(three[at] ?? Number.NaN));
    }
    await new Promise((resolve) => server.close(resolve));
    const ratio = median(cached.map((each, at) => each / (bare[at] ?? Number.NaN)));
    rows.push([what, size / 1000, median(rendered), median(cached), median(bare), ratio, `≥ ${leastOfBare.toFixed(2)}`, met(ratio >= leastOfBare)]);
  }
  say('');
  say(`Public pages with ${clients} readers: pages per second, beside a bare node:http server that sends the same bytes (medians of ${rounds} rounds, load ${loadNow()}).`);
  for (const line of tableOf(['page', 'kB gz', 'rendered', 'kept', 'bare', 'kept/bare', 'target', 'met'], rows)) say(line);
}

/** A server that does nothing but send one answer, with the headers it was sent with. */
async function bareServer(url: string): Promise<{ server: Server; bareAddress: string; size: number }> {
  const { headers, bytes } = await new Promise<{ headers: Record<string, string>; bytes: Buffer }>((resolve, reject) => {
    const asking = request(url, { headers: unpackable }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ headers: answer.headers as Record<string, string>, bytes: Buffer.concat(chunks) }));
    });
    asking.on('error', reject);
    asking.end();
  });
  const { connection: _connection, 'keep-alive': _keepAlive, date: _date, 'transfer-encoding': _encoding, ...kept } = headers;
  const server = createServer((_request, answer) => {
    answer.writeHead(200, { ...kept, 'content-length': bytes.length });
    answer.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the bare server has no port');
  return { server, bareAddress: `http://127.0.0.1:${place.port}`, size: bytes.length };
}
