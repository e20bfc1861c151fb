import { unitOfCode } from '../../../domain/register/register.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { CaseTable } from './case-lines.tsx';
import { ListFilters } from './list-filters.tsx';
import { publicPage } from './public-frame.tsx';
import { filterOf, filterText, readList, type ListFilter } from './queries/case-list.ts';
import { outlineOf } from './queries/kept-outline.ts';
import { readPublic } from './queries/public-reading.ts';

/** Fewer on a page where everything is larger. */
const perPage = (visit: Visit): number => (visit.display.isElder ? 10 : 20);

/** 提案公开: every published case by what it is about, who handled it and what came of it; the address holds the filter. */
export async function listPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, to } = visit;
  const filter = filterOf(query);
  const after = query.get('after') ?? undefined;
  const outline = await outlineOf(visit);
  const { list, reading } = await readPublic(visit, async (found) => ({ list: await readList(found, filter, after, perPage(visit), outline), reading: found }));
  const isFiltered = filterText({ ...filter, sort: 'newest' }) !== '';
  const count = say(list.total.isMore ? 'public.total-more' : 'public.total', { count: list.total.count });
  return page(
    publicPage(visit, {
      title: say('public.menu.proposals'),
      head: {
        description: say('public.list-description', { district: visit.district.name }),
        feeds: feedsOf(visit, filter, reading),
        canonical: `/proposals${filterText(filter)}`,
        isUnlisted: after !== undefined || filter.q !== '',
      },
      main: (
        <>
          <ListFilters visit={visit} filter={filter} outline={outline} names={reading} />
          <p role="status" className="total">
            {list.isEmpty ? say('public.no-words') : count}
          </p>
          {list.items.length === 0 ? (
            <p className="nothing">
              {say(isFiltered ? 'public.none-filtered' : 'public.none')} {isFiltered ? <a href={to('/proposals')}>{say('public.clear')}</a> : null}
            </p>
          ) : (
            <>
              <CaseTable visit={visit} names={reading} items={list.items} caption={say('public.menu.proposals')} />
              <nav className="paging" aria-label={say('public.paging')}>
                {after === undefined ? null : (
                  <a className="button quiet" href={to(`/proposals${filterText(filter)}`)}>
                    {say('public.first-page')}
                  </a>
                )}
                {list.after === null ? null : (
                  <a className="button" rel="next" href={to(`/proposals${filterText(filter, list.after)}`)}>
                    {say('public.next-page')}
                  </a>
                )}
              </nav>
              <p>
                <a href={to(`/proposals.csv${filterText(filter)}`)} rel="nofollow">
                  {say('public.csv')}
                </a>{' '}
                · <a href={to(feedsOf(visit, filter, reading)[0]?.path ?? '/feeds/all.atom')}>{say('public.feed-of-list')}</a>
              </p>
            </>
          )}
        </>
      ),
    }),
  );
}

/** The feed nearest to what is looked at. */
function feedsOf({ say }: Visit, { category, unit, year }: ListFilter, { rules, context }: Parameters<Parameters<typeof readPublic>[1]>[0]): { path: string; title: string }[] {
  const group = rules.categories.find((each) => each.code === category);
  const session = context.sessions.findLast((each) => each.reportYear === year);
  const lead = unit === null ? undefined : unitOfCode(context.register, unit);
  if (lead) return [{ path: `/feeds/unit/${lead.code}.atom`, title: say('public.feed-of', { name: lead.name }) }];
  if (group) return [{ path: `/feeds/category/${group.code}.atom`, title: say('public.feed-of', { name: group.label.zh }) }];
  return session ? [{ path: `/feeds/session/${session.id}.atom`, title: say('public.feed-of', { name: session.name }) }] : [];
}
