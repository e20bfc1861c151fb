import { commands } from '../src/domain/commands.ts';
import { readProposals } from '../src/server/queries/proposals.ts';
import type { Reading } from '../src/server/queries/reader.ts';
import { readSearch } from '../src/server/queries/find/search.ts';
import { readSimilar } from '../src/server/queries/find/similar.ts';
import type { Database } from '../src/server/store/open.ts';
import { readTenant, type TenantClient } from '../src/server/store/tenant-transaction.ts';
import { spread } from './lives.ts';
import { loadNow, median, millisecondsOf, quantile } from './measure.ts';
import { play, recordingPool, type Recording } from './raw.ts';
import { fillSearch, type SearchDistrict } from './search-district.ts';
import { edits, textMaker, type TextMaker } from './search-texts.ts';
import { rounded, tableOf } from './table.ts';

const asked = ['a word of 2 to 6 characters', 'a word of the title as filter of the list', 'a word in every case', 'similar to a case'] as const;
type Asked = (typeof asked)[number];

const sampleSize = 40;
const recallSize = 100;
const tenant = { name: '量测区', conference: '政协量测区委员会' };
const now = '2024-11-01T01:00:00.000Z';
const list = { of: 'all', sort: 'number', order: 'asc', limit: 50 } as const;

/** Search and similar cases beside the statements they send, what the index costs, and how many edited copies are found again. */
export async function benchSearch(open: (database: string) => Promise<Database>, { sizes, seconds }: { sizes: readonly number[]; seconds: number }, say: (line: string) => void): Promise<void> {
  const maker = textMaker();
  const times: (string | number)[][] = [];
  const costs: (string | number)[][] = [];
  const recalls: (string | number)[][] = [];
  for (const size of sizes) {
    const database = await open(`zhiyin_search_${size}`);
    try {
      const place = await fillSearch(database, size, maker, (done) => say(`${done} of ${size} texts`));
      costs.push(costOf(place));
      for (const what of asked) times.push(await measure(place, maker, what, seconds));
      recalls.push(await recallOf(place, maker));
    } finally {
      await database.close();
    }
  }
  const tell = (title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): void => ['', title, ...tableOf(head, rows)].forEach((line) => say(line));
  tell(`Search: milliseconds in process beside the statements sent, rows only (load ${loadNow()}).`, ['question', 'texts', 'found', 'p50', 'p95', 'SQL p50', 'SQL p95', 'ratio'], times);
  tell('The index: megabytes, and milliseconds to write one case.', ['texts', 'rows MB', 'index MB', 'in bulk', 'alone p50', 'alone p95'], costs);
  tell('Similar cases: share of edited copies whose original is among the ten (recall@10).', ['texts', ...edits, 'merged'], recalls);
}

const megabytes = (bytes: number): number => bytes / 1024 ** 2;
const costOf = ({ texts, sizes, writeMs }: SearchDistrict): (string | number)[] => [
  String(texts),
  megabytes(sizes.table),
  megabytes(sizes.index),
  median(writeMs.inBulk),
  median(writeMs.alone),
  quantile(writeMs.alone, 0.95),
];

const readingOf = ({ loaded, texts }: SearchDistrict, client: TenantClient): Reading => ({
  client,
  actor: loaded.cast.clerk,
  scope: `bench-search-${texts}`,
  now,
  district: { id: loaded.tenantId, ...tenant },
  commands,
  account: null,
});

/** Returns how many cases were found. */
function ask(place: SearchDistrict, maker: TextMaker, what: Asked, n: number, client: TenantClient): Promise<number> {
  const reading = readingOf(place, client);
  const at = spread(n, 3, place.texts);
  if (what === 'similar to a case') return readSimilar(reading, { id: place.idAt(at) }).then(({ items }) => items.length);
  const isFilter = what === 'a word of the title as filter of the list';
  const text = isFilter ? (maker.textOf(at)[0] ?? '') : maker.textOf(at).join('\n');
  const from = spread(n, 5, text.length - 8);
  const word = [...text.slice(from).replaceAll(/[^\p{L}\p{N}]/gu, '')].slice(0, 2 + (n % 5)).join('');
  if (isFilter) return readProposals(reading, { ...list, q: word }).then(({ total }) => total.count);
  return readSearch(reading, { q: what === 'a word in every case' ? '建议' : word, limit: 20 }).then(({ total }) => total.count);
}

async function measure(place: SearchDistrict, maker: TextMaker, what: Asked, seconds: number): Promise<(string | number)[]> {
  const { database, loaded, texts } = place;
  const run = (n: number, pool = database.app): Promise<number> => readTenant(pool, loaded.tenantId, (client) => ask(place, maker, what, n, client));
  await run(0); // the register and the shares of the tokens are kept from here on
  const recordings: Recording[] = [];
  const found: number[] = [];
  for (let n = 0; n < sampleSize; n += 1) {
    const { pool, take } = recordingPool(database.app);
    found.push(await run(n, pool));
    recordings.push(take());
  }
  const [ours, sql]: [number[], number[]] = [[], []];
  const until = performance.now() + seconds * 1000;
  for (let turn = 0; turn < sampleSize || performance.now() < until; turn += 1) {
    const n = turn % sampleSize;
    const recording = recordings[n];
    if (!recording) continue;
    const one = async (): Promise<void> => void ours.push(await millisecondsOf(() => run(n)));
    if (turn % 2 === 0) await one();
    sql.push(await millisecondsOf(() => play(database.app, recording)));
    if (turn % 2 === 1) await one();
  }
  return [what, String(texts), String(median(found)), median(ours), quantile(ours, 0.95), median(sql), quantile(sql, 0.95), median(ours) / median(sql)];
}

/** Copies are typed texts: they are not in the index, their originals are. Of merged ones each half has its original. */
async function recallOf(place: SearchDistrict, maker: TextMaker): Promise<(string | number)[]> {
  const nearest = async ([title = '', ...body]: readonly string[]): Promise<string[]> => {
    const { items } = await readTenant(place.database.app, place.loaded.tenantId, (client) => readSimilar(readingOf(place, client), { title, text: body.join('') }));
    return items.map((each) => each.id);
  };
  const shares: string[] = [];
  const picks = Array.from({ length: recallSize }, (_, n) => spread(n, 7, place.texts));
  for (const edit of edits) {
    let hits = 0;
    for (const n of picks) if ((await nearest(maker.editOf(maker.textOf(n), edit, n))).includes(place.idAt(n))) hits += 1;
    shares.push(rounded(hits / recallSize));
  }
  let hits = 0;
  for (const [at, n] of picks.entries()) {
    const other = spread(at, 9, place.texts);
    const found = await nearest(maker.mergedOf(maker.textOf(n), maker.textOf(other)));
    hits += [n, other].filter((each) => found.includes(place.idAt(each))).length / 2;
  }
  return [String(place.texts), ...shares, rounded(hits / recallSize)];
}
