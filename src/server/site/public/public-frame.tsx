import type { PageContent } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';

type Own = Omit<PageContent, 'part'>;

/** The feed of everything that became public; a page names its own beside it. */
const wholeFeed = '/feeds/all.atom';

/** A page of the public site: the way here from the first page, the feeds, and one address that it is known by. */
export function publicPage({ say, district, path }: Visit, content: Own): PageContent {
  const { crumbs = [], head = {} } = content;
  const own = path.split('?')[0] ?? '/';
  return {
    ...content,
    part: 'public',
    crumbs: own === '/' ? [] : [[say('site.home'), '/'], ...crumbs],
    head: {
      source: district.conference,
      canonical: own,
      ...head,
      feeds: [...(head.feeds ?? []), { path: wholeFeed, title: say('public.feed-all') }],
    },
  };
}
