import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPublicDistrict, type PublicDistrict } from './public-district.ts';

let district: PublicDistrict;
beforeAll(async () => {
  district = await openPublicDistrict();
});
afterAll(() => district.close());

interface Proposals {
  license: string;
  proposals: Record<string, unknown>[];
}
interface Figures {
  figures: { id: string; label: string; value: number; base: number | null; source: string }[];
}

/** Cells of RFC 4180 text, quotes undone. */
const cells = (line: string): string[] => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((found) => found[1]?.replaceAll('""', '"') ?? found[2] ?? '');

test('before anything is public the page says so and there is no file', async () => {
  const page = await district.get('/open');
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('还没有公开的提案');
  expect((await district.get('/open/2024/proposals.csv')).statusCode).toBe(404);
  expect((await district.json<{ 'dcat:dataset': unknown[] }>('/open/catalog.jsonld'))['dcat:dataset']).toEqual([]);
});

test('a year’s proposals are the public ones, in CSV and JSON alike', async () => {
  await district.publishedCase('=关于"疏通"东堤河,及其他的建议');
  await district.publishedCase('关于公厕管理的建议', { mode: 'on-application', openReason: 'personal', isTitlePublic: true });
  await district.ratedCase('关于夜间施工的建议');
  const { proposals, license } = await district.json<Proposals>('/open/2024/proposals.json');
  expect(license).toBe('https://creativecommons.org/licenses/by/4.0/');
  expect(proposals).toMatchObject([
    {
      id: '2024-0001',
      title: '=关于"疏通"东堤河,及其他的建议',
      proposers: ['林知远', '周敏'],
      leadUnits: ['区水务局'],
      assistingUnits: ['区住建局'],
      resultClass: 'B',
      openness: 'full',
      address: 'https://tian.example.org/proposals/2024-0001',
    },
    { id: '2024-0002', title: '关于公厕管理的建议', proposers: [], resultClass: null, openness: 'on-application' },
  ]);
  const csv = await district.get('/open/2024/proposals.csv');
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(csv.rawPayload.subarray(0, 3).toString('hex')).toBe('efbbbf');
  const lines = csv.body.replace('\uFEFF', '').trimEnd().split('\r\n').map(cells);
  expect(lines).toHaveLength(3);
  const heading = (name: string): number => lines[0]?.indexOf(name) ?? -1;
  // What begins like a formula is made a text again.
  expect(lines[1]?.[heading('案由')]).toBe('\'=关于"疏通"东堤河,及其他的建议');
  expect(lines[1]?.[heading('提案者')]).toBe('林知远、周敏');
  expect(csv.body).not.toContain('夜间施工');
});

test('the dictionary says what every column is', async () => {
  const dictionary = await district.json<{ proposals: { name: string; csvHeading: string; label: { en: string }; meaning: { zh: string } }[] }>('/open/dictionary.json');
  const { proposals } = await district.json<Proposals>('/open/2024/proposals.json');
  expect(dictionary.proposals.map((each) => each.name)).toEqual(Object.keys(proposals[0] ?? {}));
  const csv = await district.get('/open/2024/proposals.csv');
  expect(cells(csv.body.replace('\uFEFF', '').split('\r\n')[0] ?? '')).toEqual(dictionary.proposals.map((each) => each.csvHeading));
  expect(dictionary.proposals.every((each) => each.label.en !== '' && each.meaning.zh !== '')).toBe(true);
});

test('the figures count what is public and say their base', async () => {
  const { figures } = await district.json<Figures>('/open/2024/figures.json');
  const value = (id: string): unknown => figures.find((each) => each.id === id);
  expect(value('public.total')).toMatchObject({ value: 2, base: null, source: 'public-records' });
  expect(value('public.class.B')).toMatchObject({ label: 'B类', value: 1, base: 2 });
  expect(figures.filter((each) => each.id.startsWith('public.openness.')).reduce((sum, each) => sum + each.value, 0)).toBe(2);
  expect(figures.some((each) => each.source === 'annual-report')).toBe(false);
  expect((await district.get('/open/2024/figures.csv')).body).toContain('public.total,已公开,Public,2,件,,public-records');
});

test('the catalogue describes every file by DCAT with a licence and an address that answers', async () => {
  const catalog = await district.json<Record<string, unknown>>('/open/catalog.jsonld');
  expect(catalog['@type']).toBe('dcat:Catalog');
  for (const field of ['dct:title', 'dct:description', 'dct:publisher', 'dct:license', 'dct:language', 'foaf:homepage', 'dct:issued', 'dct:modified']) expect(catalog[field], field).toBeDefined();
  const datasets = catalog['dcat:dataset'] as Record<string, unknown>[];
  expect(datasets).toHaveLength(2);
  for (const each of datasets) {
    for (const field of ['dct:identifier', 'dct:title', 'dct:description', 'dct:publisher', 'dcat:theme', 'dct:temporal']) expect(each[field], field).toBeDefined();
    for (const distribution of each['dcat:distribution'] as Record<string, Record<string, string>>[]) {
      expect(distribution['dct:license']).toEqual({ '@id': 'https://creativecommons.org/licenses/by/4.0/' });
      const file = await district.get(distribution['dcat:downloadURL']?.['@id'] ?? '');
      expect(file.statusCode).toBe(200);
      expect(distribution['dcat:mediaType']?.['@id']).toContain(String(file.headers['content-type']).split(';')[0]);
    }
  }
});

test('an unchanged file is answered with 304, and is sent again once something was published', async () => {
  for (const file of ['proposals.csv', 'proposals.json', 'figures.json', 'figures.csv']) {
    const etag = String((await district.get(`/open/2024/${file}`)).headers['etag']);
    expect((await district.get(`/open/2024/${file}`, { 'if-none-match': etag })).statusCode, file).toBe(304);
  }
  const { headers } = await district.get('/open/2024/proposals.csv');
  await district.publishedCase('关于路灯照明的建议');
  const again = await district.get('/open/2024/proposals.csv', { 'if-none-match': String(headers['etag']) });
  expect(again.statusCode).toBe(200);
  expect(again.body).toContain('关于路灯照明的建议');
});

test('the page lists years, columns, interface, licence and examples; every link on it answers', async () => {
  const { body } = await district.get('/open');
  for (const each of ['proposals.csv', '数据字典', 'modified_since', 'OParl 1.1', 'creativecommons.org', '提案者，只有姓名和身份']) expect(body).toContain(each);
  const links = [...body.matchAll(/href="(\/(?:open|api)(?:\/[^"]*)?)"/g)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&'));
  expect(links.length).toBeGreaterThan(6);
  for (const link of links) expect((await district.get(link)).statusCode, link).toBe(200);
  const english = await district.get('/open', { cookie: 'display=100.auto.en' });
  expect(english.body).toContain('Data dictionary');
  for (const path of ['/open/1/proposals.csv', '/open/2024/secrets.csv', '/open/files/..%2f..%2fetc.txt', '/open/2024/proposals.xml', '/open/x/y'])
    expect((await district.get(path)).statusCode, path).toBe(404);
});
