import type { PageContent } from './answer.ts';
import type { Visit } from './visit.ts';

type Line = readonly [string, Parameters<Visit['say']>[0]];

/** Lines of each part's menu, in order: address and label. */
const menus: Record<PageContent['part'], readonly Line[]> = {
  public: [
    ['/', 'site.home'],
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
  leaders: [['/l', 'site.home']],
  account: [['/', 'site.to-public']],
};

export function SiteMenu({ visit, part }: { visit: Visit; part: PageContent['part'] }) {
  const { say, to, path } = visit;
  const at = path.split('?')[0];
  const isSignedInPart = part === 'members' || part === 'leaders';
  return (
    <nav className="site-menu" aria-label={say('site.menu')}>
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
    </nav>
  );
}

export function SiteFooter({ visit }: { visit: Visit }) {
  const { say, district } = visit;
  return (
    <footer className="site-footer">
      <p lang="zh-CN">
        {district.conference} · {district.name}人民政府
      </p>
      <p>{say('site.help')}</p>
    </footer>
  );
}
