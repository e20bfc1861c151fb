import type { PageContent } from './answer.ts';
import type { Visit } from './visit.ts';

type Line = readonly [string, Parameters<Visit['say']>[0]];

/** Lines of each part's menu, in order: address and label. */
const menus: Record<PageContent['part'], readonly Line[]> = {
  public: [
    ['/', 'site.home'],
    ['/proposals', 'public.menu.proposals'],
    ['/key', 'public.menu.key'],
    ['/categories', 'public.menu.categories'],
    ['/units', 'public.menu.units'],
    ['/follow-up', 'public.menu.follow-up'],
    ['/stats', 'public.menu.stats'],
    ['/reports', 'public.menu.reports'],
    ['/news', 'public.menu.news'],
    ['/search', 'public.menu.search'],
    ['/open', 'open.title'],
    ['/subscribe', 'follow.title'],
  ],
  members: [
    ['/m', 'site.home'],
    ['/m/proposals', 'member.proposals'],
    ['/m/cosign', 'member.cosign'],
    ['/m/rate', 'member.rate'],
    ['/m/library', 'member.library'],
    ['/m/duty', 'member.duty'],
    ['/m/profile', 'member.profile'],
  ],
  leaders: [
    ['/l', 'site.home'],
    ['/l/mine', 'leader.mine'],
    ['/l/dash', 'leader.dash'],
    ['/l/red', 'leader.red'],
    ['/me/security', 'account-security.title'],
  ],
  account: [['/', 'site.to-public']],
};

/** A menu of one line needs no folding. */
const isFolded = (part: PageContent['part']): boolean => menus[part].length > 1;

/** On a narrow screen the menu stays folded until it is the place the address names: no script, no form, nothing typed is lost. */
export function MenuEntry({ visit: { say }, part }: { visit: Visit; part: PageContent['part'] }) {
  return isFolded(part) ? (
    <a className="menu-entry" href="#menu">
      {say('site.menu.open')}
    </a>
  ) : null;
}

export function SiteMenu({ visit, part }: { visit: Visit; part: PageContent['part'] }) {
  const { say, to, path } = visit;
  const at = path.split('?')[0];
  const isSignedInPart = part === 'members' || part === 'leaders';
  return (
    <nav className="site-menu" {...(isFolded(part) ? { id: 'menu' } : {})} aria-label={say('site.menu')}>
      <ul>
        {menus[part].map(([href, label]) => (
          <li key={href}>
            <a href={to(href)} {...(at === href ? { 'aria-current': 'page' as const } : {})}>
              {say(label)}
            </a>
          </li>
        ))}
        {part === 'public' ? (
          <li>
            <a href={to('/login')}>{say('site.sign-in')}</a>
          </li>
        ) : null}
      </ul>
      {isSignedInPart ? (
        <form method="post" action={to('/logout')}>
          <button type="submit" className="quiet">
            {say('site.sign-out')}
          </button>
        </form>
      ) : null}
      {isFolded(part) ? (
        <a className="menu-close" href="#main">
          {say('site.menu.close')}
        </a>
      ) : null}
    </nav>
  );
}

/** 网站声明: what every government site says of itself, in the same place on each page. */
const statements: readonly Line[] = [
  ['/about', 'public.menu.about'],
  ['/accessibility', 'public.menu.accessibility'],
  ['/privacy', 'public.menu.privacy'],
  ['/sitemap', 'public.menu.sitemap'],
  ['/contact', 'public.menu.contact'],
  ['/clues/new', 'public.menu.clues'],
  ['/feeds/all.atom', 'public.menu.feed'],
];

export function SiteFooter({ visit, part }: { visit: Visit; part: PageContent['part'] }) {
  const { say, to, district } = visit;
  return (
    <footer className="site-footer">
      {part === 'public' ? (
        <ul className="statements">
          {statements.map(([href, label]) => (
            <li key={href}>
              <a href={to(href)}>{say(label)}</a>
            </li>
          ))}
        </ul>
      ) : null}
      <p lang="zh-CN">
        {district.conference} · {district.name}人民政府
      </p>
      <p>{say('site.help')}</p>
    </footer>
  );
}
