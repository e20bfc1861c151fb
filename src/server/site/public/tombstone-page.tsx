import type { Tombstone } from '../../../domain/publication/public-case.ts';
import { inOneLine } from '../../../domain/publication/public-text.ts';
import { dayText } from '../../../messages/times.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { publicPage } from './public-frame.tsx';
import type { CasePage } from './queries/case-page.ts';

/** 已撤下: the address keeps saying that there was a page, that it was taken down, when and why. Nothing of its content. */
export function tombstonePage(visit: Visit, found: CasePage, { cause, on, reason, title }: Tombstone): Answer {
  const { say, to, language } = visit;
  return page(
    publicPage(visit, {
      title: say('public.gone-title', { slug: found.slug }),
      crumbs: [[say('public.menu.proposals'), '/proposals']],
      head: { isUnlisted: true },
      main: (
        <>
          {title === null ? null : <p lang="zh-CN">{inOneLine(title)}</p>}
          <p className="notice">
            {say(`public.gone.${cause}`)}
            {on === null ? null : ` ${say('public.gone-on', { day: dayText(on, language) })}`}
          </p>
          {reason === null ? null : (
            <p>
              {say('public.gone-reason')}
              <span lang="zh-CN">{inOneLine(reason)}</span>
            </p>
          )}
          <p>
            <a className="button" href={to('/proposals')}>
              {say('public.menu.proposals')}
            </a>
          </p>
        </>
      ),
    }),
    { status: 410, fresh: { version: found.version, maxAgeSeconds: 30 } },
  );
}
