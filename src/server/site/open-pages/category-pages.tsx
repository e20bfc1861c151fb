import { labelWord } from '../../../messages/words.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { publicPage } from '../public/public-frame.tsx';
import { afterOf, noSuchPage } from './asked.ts';
import { CaseList } from './case-list.tsx';
import { openCases } from './queries/open-cases.ts';
import { openCategories, within, type OpenCategory } from './queries/open-counts.ts';
import { openRead } from './queries/open-read.ts';

/** P6 `/categories`: what the proposals are about, with how many are public. */
export async function categoriesPage(visit: Visit): Promise<Answer> {
  const { say } = visit;
  const categories = await openRead(visit, openCategories);
  const tops = categories.filter((each) => !categories.some((other) => other.code === each.parent));
  return page(
    publicPage(visit, {
      title: say('browse.categories'),
      main: (
        <>
          <p className="lead">{say('browse.categories-lead')}</p>
          <Branch visit={visit} categories={categories} nodes={tops} />
        </>
      ),
    }),
  );
}

function Branch({ visit, categories, nodes }: { visit: Visit; categories: readonly OpenCategory[]; nodes: readonly OpenCategory[] }) {
  const { say, to, language } = visit;
  return (
    <ul className="counted">
      {nodes.map((node) => {
        const below = categories.filter((each) => each.parent === node.code);
        const count = within(categories, node.code).reduce((sum, each) => sum + each.count, 0);
        const { text, lang } = labelWord(language, node.label);
        return (
          <li key={node.code}>
            <a href={to(`/categories/${node.code}`)} lang={lang}>
              {text}
            </a>{' '}
            <span className="number">{say('browse.count', { count })}</span>
            {below.length === 0 ? null : <Branch visit={visit} categories={categories} nodes={below} />}
          </li>
        );
      })}
    </ul>
  );
}

/** `/categories/:code`: the public cases of one category and of those below it. */
export async function categoryPage(visit: Visit, code: string, query: URLSearchParams): Promise<Answer> {
  const { say, language, to } = visit;
  const { category, below, cases } = await openRead(visit, async (reading) => {
    const categories = await openCategories(reading);
    const found = within(categories, code);
    if (!found[0]) throw noSuchPage();
    return {
      category: found[0],
      below: found.slice(1),
      cases: await openCases(
        reading,
        {
          categories: found.map((each) => each.code),
        },
        afterOf(query),
      ),
    };
  });
  const title = labelWord(language, category.label).text;
  return page(
    publicPage(visit, {
      title,
      crumbs: [[say('browse.categories'), '/categories']],
      head: { feeds: [{ path: `/feeds/category/${code}.atom`, title }] },
      main: (
        <>
          {below.length === 0 ? null : (
            <p>
              {say('browse.below')}
              {below.map((each) => (
                <a key={each.code} className="tag" href={to(`/categories/${each.code}`)}>
                  {labelWord(language, each.label).text}
                </a>
              ))}
            </p>
          )}
          <CaseList visit={visit} page={cases} path={`/categories/${code}`} none={say('browse.none-here')} />
          <FeedLine visit={visit} path={`/feeds/category/${code}.atom`} />
        </>
      ),
    }),
  );
}

/** 订阅: the same list for a feed reader. */
export function FeedLine({ visit: { say, to }, path }: { visit: Visit; path: string }) {
  return (
    <p>
      <a href={to(path)}>{say('browse.feed')}</a>
    </p>
  );
}
