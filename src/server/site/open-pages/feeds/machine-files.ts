import type { Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { noSuchPage } from '../asked.ts';
import { openNotices } from '../queries/open-notices.ts';
import { openRead, type OpenReading } from '../queries/open-read.ts';
import { openCategories, openUnits } from '../queries/open-counts.ts';
import { reportYears } from '../queries/open-figures.ts';
import { sitemapCases, sitemapFiles } from '../queries/open-sitemap.ts';
import { publishedReports } from '../../public/queries/published-reports.ts';
import { xmlText } from './atom.ts';

const xmlType = 'application/xml; charset=utf-8';
const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const noticesMax = 5000;

interface Address {
  path: string;
  changedAt?: string;
}

/** `/sitemap.xml`: the index of the files that hold the addresses, each with its last change. */
export async function sitemapIndex(visit: Visit): Promise<Answer> {
  const files = await openRead(visit, sitemapFiles);
  const lines = [{ path: '/sitemaps/pages.xml' }, ...files.map(({ year, part, changedAt }) => ({ path: `/sitemaps/proposals-${year}-${part}.xml`, changedAt }))];
  return xml(`<sitemapindex xmlns="${sitemapNamespace}">\n${lines.map((each) => `<sitemap>${addressOf(visit, each)}</sitemap>`).join('\n')}\n</sitemapindex>`);
}

/** `/sitemaps/pages.xml` and `/sitemaps/proposals-<year>-<part>.xml`. */
export async function sitemapFile(visit: Visit, file: string): Promise<Answer> {
  const [, year, part] = /^proposals-(\d{4})-(\d{1,5})\.xml$/.exec(file) ?? [];
  const addresses = await openRead(visit, async (reading) => {
    if (file === 'pages.xml') return pagesOf(reading);
    if (year === undefined || part === undefined) throw noSuchPage();
    const cases = await sitemapCases(reading, Number(year), Number(part));
    return cases.map(({ slug, changedAt }): Address => ({ path: `/proposals/${slug}`, changedAt }));
  });
  if (addresses.length === 0) throw noSuchPage();
  return xml(`<urlset xmlns="${sitemapNamespace}">\n${addresses.map((each) => `<url>${addressOf(visit, each)}</url>`).join('\n')}\n</urlset>`);
}

const standing = [
  '/',
  '/proposals',
  '/key',
  '/categories',
  '/units',
  '/follow-up',
  '/stats',
  '/reports',
  '/news',
  '/clues',
  '/clues/new',
  '/about',
  '/accessibility',
  '/privacy',
  '/sitemap',
  '/contact',
];

async function pagesOf(reading: OpenReading): Promise<Address[]> {
  const [categories, units, notices, reports] = [await openCategories(reading), await openUnits(reading), await openNotices(reading, { limit: noticesMax }), await publishedReports(reading.client)];
  return [
    ...standing.map((path) => ({ path })),
    ...categories.map(({ code }) => ({ path: `/categories/${code}` })),
    ...units.map(({ code }) => ({ path: `/units/${code}` })),
    ...reportYears(reading).map((year) => ({ path: `/stats/${year}` })),
    ...reports.map(({ year, publishedOn }) => ({ path: `/reports/${year}`, changedAt: publishedOn })),
    ...notices.items.map(({ id, at, corrections }) => ({ path: `/news/${id}`, changedAt: corrections.at(-1)?.on ?? at })),
  ];
}

const addressOf = ({ absolute }: Visit, { path, changedAt }: Address): string => `<loc>${xmlText(absolute(path))}</loc>${changedAt === undefined ? '' : `<lastmod>${xmlText(changedAt)}</lastmod>`}`;

const xml = (body: string): Answer => ({ kind: 'bytes', type: xmlType, bytes: `<?xml version="1.0" encoding="utf-8"?>\n${body}\n` });

/** `/robots.txt`: everything public may be read by programs; where people work or sign in is of no use to them. */
export function robots({ absolute }: Visit): Answer {
  const shut = ['/w/', '/m/', '/l/', '/api/', '/login', '/password', '/display', '/code.svg', '/clues/status', '/clues/done'];
  return {
    kind: 'bytes',
    type: 'text/plain; charset=utf-8',
    bytes: ['User-agent: *', 'Allow: /api/open/', ...shut.map((each) => `Disallow: ${each}`), '', `Sitemap: ${absolute('/sitemap.xml')}`, ''].join('\n'),
  };
}

/** `/opensearch.xml`: browsers offer the search of the site in their own search field (OpenSearch 1.1). */
export function openSearch({ absolute, district, say }: Visit): Answer {
  const name = `${district.name}${say('site.name.public')}`;
  // At most 16 and 1,024 characters, without markup.
  const lines = [
    `<ShortName>${xmlText(Array.from(name).slice(0, 16).join(''))}</ShortName>`,
    `<Description>${xmlText(say('browse.search-description', { district: district.name }))}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '<Language>zh-CN</Language>',
    `<Url type="text/html" template="${xmlText(absolute('/search'))}?q={searchTerms}"/>`,
  ];
  return {
    kind: 'bytes',
    type: 'application/opensearchdescription+xml; charset=utf-8',
    bytes: `<?xml version="1.0" encoding="utf-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n${lines.join('\n')}\n</OpenSearchDescription>\n`,
  };
}
