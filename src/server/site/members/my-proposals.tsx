import type { ProposalItem } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { readView } from '../../http/view-routes.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { authorOf } from './author.ts';
import { DueMark } from './due-mark.tsx';
import { writingCrumbs } from './writing/writing-pages.tsx';

/** Tabs by how far a proposal has come, in the words a member uses. */
const tabs = {
  drafts: ['drafting', 'returned-for-revision'],
  review: ['under-review'],
  handling: ['docketed', 'pre-assigned', 'assigned', 'in-handling', 'reply-in-clearance', 'merged-into'],
  rating: ['awaiting-feedback'],
  done: ['closed', 'in-follow-up', 'archived'],
  'not-docketed': ['declined', 'diverted', 'withdrawn'],
} as const;
type Tab = keyof typeof tabs;
const tabNames = Object.keys(tabs) as Tab[];
const isTab = (name: string | null): name is Tab => tabNames.some((each) => each === name);

/** 我的提案: own and co-signed, by stage; drafts stand with those that came back for revision. */
export async function myProposals(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, to, room } = visit;
  const who = await authorOf(visit);
  const wanted = query.get('tab');
  const q = (query.get('q') ?? '').slice(0, 100);
  const [all, drafts] = await Promise.all([readView(room, who, 'proposals', { limit: 200, order: 'desc', ...(q === '' ? {} : { q }) }), readView(room, who, 'drafts', {})]);
  const own = drafts.items.filter((each) => q === '' || each.title.includes(q));
  const countOf = (tab: Tab): number => all.items.filter((each) => isIn(tab, each)).length + (tab === 'drafts' ? own.length : 0);
  const tab: Tab = isTab(wanted) ? wanted : (tabNames.find((each) => countOf(each) > 0) ?? 'handling');
  const shown = all.items.filter((each) => isIn(tab, each));
  return page({
    title: say('member.proposals'),
    part: 'members',
    crumbs: writingCrumbs(visit),
    main: (
      <>
        <form method="get" role="search" className="search-line">
          <input type="hidden" name="tab" value={tab} />
          <label htmlFor="q">{say('proposals.search')}</label>
          <input id="q" name="q" type="search" defaultValue={q} maxLength={100} />
          <button type="submit">{say('proposals.search-act')}</button>
        </form>
        <nav aria-label={say('member.tabs')}>
          <ul className="tabs">
            {tabNames.map((each) => (
              <li key={each}>
                <a href={to(`/m/proposals?${new URLSearchParams({ tab: each, ...(q === '' ? {} : { q }) }).toString()}`)} {...(each === tab ? { 'aria-current': 'page' as const } : {})}>
                  {say(`member.tab.${each}`)} {countOf(each)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {shown.length === 0 && (tab !== 'drafts' || own.length === 0) ? <p className="nothing">{say(q === '' ? 'member.tab-empty' : 'list.none-filtered')}</p> : null}
        <ul className="plain-list">
          {tab === 'drafts'
            ? own.map((each) => (
                <li key={each.id}>
                  <a href={to(`/m/proposals/${each.id}`)} lang="zh-CN">
                    {each.title}
                  </a>
                  <p className="hint">{say('case.draft')}</p>
                </li>
              ))
            : null}
          {shown.map((each) => (
            <Line key={each.id} visit={visit} item={each} />
          ))}
        </ul>
        {all.after === null ? null : <p className="hint">{say('member.more', { count: all.total.count })}</p>}
      </>
    ),
  });
}

const isIn = (tab: Tab, item: ProposalItem): boolean => (tabs[tab] as readonly string[]).includes(item.stage);

function Line({ visit, item }: { visit: Visit; item: ProposalItem }) {
  const { to, language } = visit;
  return (
    <li>
      <a href={to(`/m/proposals/${item.slug ?? item.id}`)} lang="zh-CN">
        {item.slug} {item.title}
      </a>
      <p className="hint">
        {word(language, `stage.${item.stage}`)}
        {item.lead === null ? null : <span lang="zh-CN"> · {item.lead}</span>}
      </p>
      {item.light === null ? null : <DueMark visit={visit} light={item.light} left={item.workingDaysLeft} due={item.due} />}
    </li>
  );
}
