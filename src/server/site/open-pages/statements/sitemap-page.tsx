import { labelWord } from '../../../../messages/words.ts';
import { page, type Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { publicPage } from '../../public/public-frame.tsx';
import { publishedReports } from '../../public/queries/published-reports.ts';
import { openCategories, openUnits, openYears } from '../queries/open-counts.ts';
import { reportYears } from '../queries/open-figures.ts';
import { openRead } from '../queries/open-read.ts';

type Line = readonly [path: string, label: string];

/** `/sitemap`: every page of the site that is not a single case, as a list of links. */
export async function sitemapPage(visit: Visit): Promise<Answer> {
  const { say, language } = visit;
  const parts = await openRead(visit, async (reading): Promise<(readonly [string, readonly Line[]])[]> => {
    const categories = await openCategories(reading);
    const units = await openUnits(reading);
    const years = await openYears(reading);
    const reports = await publishedReports(reading.client);
    return [
      [
        say('sitemap.cases'),
        [
          ['/proposals', say('public.menu.proposals')],
          ['/key', say('public.menu.key')],
          ['/follow-up', say('public.menu.follow-up')],
          ['/search', say('public.menu.search')],
          ...years.map(({ year, count }): Line => [`/proposals?year=${year}`, say('sitemap.year', { year, count })]),
        ],
      ],
      [say('browse.categories'), [['/categories', say('browse.categories')], ...categories.map((each): Line => [`/categories/${each.code}`, labelWord(language, each.label).text])]],
      [say('browse.units'), [['/units', say('browse.units')], ...units.map((each): Line => [`/units/${each.code}`, each.name])]],
      [say('stats.title'), [['/stats', say('stats.title')], ...reportYears(reading).map((year): Line => [`/stats/${year}`, say('stats.year', { year })])]],
      [say('browse.reports'), [['/reports', say('browse.reports')], ...reports.map(({ year }): Line => [`/reports/${year}`, say('browse.report', { year })])]],
      [
        say('sitemap.talk'),
        [
          ['/news', say('news.title')],
          ['/clues', say('topic.title')],
          ['/clues/new', say('command.suggest-topic')],
          ['/contact', say('contact.title')],
        ],
      ],
      [
        say('sitemap.statements'),
        [
          ['/about', say('statement.about')],
          ['/accessibility', say('statement.accessibility')],
          ['/privacy', say('statement.privacy')],
        ],
      ],
      [
        say('sitemap.feeds'),
        [['/feeds/all.atom', say('public.feed-all')], ['/feeds/news.atom', say('news.title')], ...reading.context.sessions.map((each): Line => [`/feeds/session/${each.id}.atom`, each.name])],
      ],
    ];
  });
  return page(publicPage(visit, { title: say('public.menu.sitemap'), main: parts.map(([title, lines]) => <Part key={title} visit={visit} title={title} lines={lines} />) }));
}

function Part({ visit, title, lines }: { visit: Visit; title: string; lines: readonly Line[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="link-columns">
        {lines.map(([path, label]) => (
          <li key={path}>
            <a href={visit.to(path)}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
