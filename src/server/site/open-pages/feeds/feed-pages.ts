import { instantAt } from '../../../../domain/day.ts';
import { unitOfCode } from '../../../../domain/register/register.ts';
import type { Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { noSuchPage, yearOf } from '../asked.ts';
import type { OpenFilter } from '../queries/open-cases.ts';
import { openCategories, within } from '../queries/open-counts.ts';
import { feedEntries, type FeedEntry } from '../queries/open-feeds.ts';
import { openNotices } from '../queries/open-notices.ts';
import { openRead, type OpenReading } from '../queries/open-read.ts';
import { atomOf, atomType, type Entry, type Feed } from './atom.ts';

/** What a feed of cases is of: its heading, its page and its filter. */
interface About {
  title: string;
  page: string;
  filter: OpenFilter;
}

const abouts: Readonly<Record<string, (visit: Visit, reading: OpenReading, id: string) => Promise<About> | About>> = {
  session: (_visit, { context }, id) => {
    const found = context.sessions.find((each) => each.id === id);
    if (!found) throw noSuchPage();
    const isOnly = context.sessions.filter((each) => each.reportYear === found.reportYear).length === 1;
    return { title: found.name, page: `/proposals?year=${found.reportYear}`, filter: { year: found.reportYear, ...(isOnly ? {} : { session: found.name }) } };
  },
  year: ({ say }, _reading, id) => ({ title: say('stats.year-link', { year: id }), page: `/proposals?year=${id}`, filter: { year: yearOf(id) } }),
  unit: (_visit, { context }, code) => {
    const found = unitOfCode(context.register, code);
    if (!found) throw noSuchPage();
    return { title: found.name, page: `/units/${code}`, filter: { unitId: found.id } };
  },
  category: async (_visit, reading, id) => {
    const found = within(await openCategories(reading), id);
    if (!found[0]) throw noSuchPage();
    return { title: found[0].label.zh, page: `/categories/${id}`, filter: { categories: found.map((each) => each.code) } };
  },
};

export const feedKinds = Object.keys(abouts);

/** `/feeds/all.atom`: every published case. */
export const wholeFeed = (visit: Visit): Promise<Answer> => caseFeed(visit, () => ({ title: visit.say('public.feed-all'), page: '/proposals', filter: {} }));

/** `/feeds/<kind>/<id>.atom`: those of a session, a year, a unit or a category. */
export function partFeed(visit: Visit, kind: string, file: string): Promise<Answer> {
  const id = /^([\w-]{1,64})\.atom$/.exec(file)?.[1];
  const about = abouts[kind];
  if (id === undefined || !about) throw noSuchPage();
  return caseFeed(visit, (reading) => about(visit, reading, id));
}

async function caseFeed(visit: Visit, of: (reading: OpenReading) => Promise<About> | About): Promise<Answer> {
  const { absolute } = visit;
  const { about, entries } = await openRead(visit, async (reading) => {
    const found = await of(reading);
    return { about: found, entries: await feedEntries(reading, found.filter) };
  });
  return feedAnswer(visit, {
    title: `${visit.district.name}${visit.say('site.name.public')}：${about.title}`,
    page: absolute(about.page),
    entries: entries.map((each) => caseEntry(visit, each)),
  });
}

/** `/feeds/news.atom`: the notices. */
export async function newsFeed(visit: Visit): Promise<Answer> {
  const notices = await openRead(visit, (reading) => openNotices(reading, { limit: 50 }));
  return feedAnswer(visit, {
    title: `${visit.district.name}${visit.say('site.name.public')}：${visit.say('news.title')}`,
    page: visit.absolute('/news'),
    entries: notices.items.map(({ id, kind, title, text, at, on, corrections }) => {
      const page = visit.absolute(`/news/${id}`);
      const changed = corrections.at(-1)?.on;
      const updated = changed === undefined || changed === on ? at : instantAt(changed, '12:00');
      return { id: page, title, page, published: at, updated, authors: [], categories: [{ term: kind, label: visit.say(`choice.${kind}`) }], summary: text.slice(0, 300) };
    }),
  });
}

function caseEntry({ absolute, say }: Visit, entry: FeedEntry): Entry {
  const { slug, title, publishedOn, changedAt, authors, category, result, summary } = entry;
  const page = absolute(`/proposals/${slug}`);
  const published = instantAt(publishedOn, '12:00');
  return {
    // The address of a case never changes: numbers are neither moved nor used again.
    id: page,
    title: `${slug} ${title === '' ? say('browse.untitled') : title}`,
    page,
    // The day of publication is known, its hour is not; an entry is never older than it was published.
    published: published < changedAt ? published : changedAt,
    updated: changedAt,
    authors,
    categories: [...(category ? [{ term: category.code, label: category.label.zh }] : []), ...(result ? [{ term: result.code, label: `${result.letter} ${result.label.zh}` }] : [])],
    summary,
  };
}

function feedAnswer(visit: Visit, feed: Pick<Feed, 'title' | 'page' | 'entries'>): Answer {
  const self = visit.absolute(visit.path.split('?')[0] ?? '/');
  const latest = feed.entries
    .map((each) => each.updated)
    .toSorted()
    .at(-1);
  // A feed without entries was last changed when nothing had happened yet.
  const updated = latest ?? '2000-01-01T00:00:00.000Z';
  return { kind: 'bytes', type: atomType, bytes: atomOf({ ...feed, id: self, self, subtitle: visit.say('browse.feed-subtitle'), author: visit.district.conference, updated }) };
}
