import { inOneLine } from '../../../domain/publication/public-text.ts';
import { addWorkingDays } from '../../../domain/calendar.ts';
import { dayOf } from '../../../domain/day.ts';
import { dayText } from '../../../messages/times.ts';
import { somebodyOutside } from '../../http/who.ts';
import { showForm, takeForm } from '../form/command-page.tsx';
import type { CommandTask } from '../form/command-task.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Fields } from '../frame/site-routes.ts';
import type { Visit } from '../frame/visit.ts';
import { isAnswer, shownCase, type ShownCase } from './shown-case.tsx';
import { missingPage } from './missing-page.tsx';
import { publicPage } from './public-frame.tsx';

/** What anybody may ask of a case on the site, by the last part of its address. */
const asked = { apply: 'request-on-application', takedown: 'request-takedown' } as const;
type Asked = keyof typeof asked;

/** 依申请公开的办理期限: 政府信息公开条例第三十三条. */
const answeredWithinWorkingDays = 20;

/** The form of what is asked; where it cannot be asked of this case there is no such page. */
async function taskOf(visit: Visit, slug: string, name: Asked): Promise<{ shown: ShownCase; task: CommandTask } | Answer> {
  const shown = await shownCase(visit, slug);
  if (isAnswer(shown)) return shown;
  const { say } = visit;
  const { content, title, found } = shown;
  if (name === 'apply' && content.openness.code !== 'on-application') return missingPage(visit);
  const task: CommandTask = {
    command: asked[name],
    file: null,
    fixed: { matterId: found.matterId },
    part: 'public',
    isChecked: true,
    crumbs: [
      [say('site.home'), '/'],
      [say('public.menu.proposals'), '/proposals'],
      [title, `/proposals/${slug}`],
    ],
    lead: (
      <>
        <p className="lead" lang={content.title === null ? visit.language : 'zh-CN'}>
          {content.title === null ? title : `${slug} ${inOneLine(content.title)}`}
        </p>
        <p className="hint">{say('public.personal')}</p>
      </>
    ),
    doneAt: ({ id }) => `/proposals/${slug}/${name}/done?no=${id}`,
  };
  return { shown, task };
}

export async function showAsked(visit: Visit, slug: string, name: Asked): Promise<Answer> {
  const found = await taskOf(visit, slug, name);
  return 'kind' in found ? found : showForm(visit, somebodyOutside(visit.district), found.task);
}

export async function takeAsked(visit: Visit, slug: string, name: Asked, fields: Fields): Promise<Answer> {
  const found = await taskOf(visit, slug, name);
  return 'kind' in found ? found : takeForm(visit, somebodyOutside(visit.district), found.task, fields);
}

/** 已收到: the number to name when asking, and by when an answer comes. */
export async function askedDone(visit: Visit, slug: string, name: Asked, query: URLSearchParams): Promise<Answer> {
  const found = await taskOf(visit, slug, name);
  if ('kind' in found) return found;
  const { say, to, room, language } = visit;
  const number = /^[0-9a-f-]{36}$/.exec(query.get('no') ?? '')?.[0] ?? null;
  const by = addWorkingDays(found.shown.reading.context.calendar, dayOf(room.desk.clock()), answeredWithinWorkingDays);
  return page(
    publicPage(visit, {
      title: say('public.received'),
      crumbs: [
        [say('public.menu.proposals'), '/proposals'],
        [found.shown.title, `/proposals/${slug}`],
      ],
      head: { isUnlisted: true },
      main: (
        <>
          <div className="confirmation">
            <p>{say(`public.received.${name}`, { day: dayText(by, language) })}</p>
            {number === null ? null : (
              <p>
                {say('public.received-number')} <strong className="number">{number}</strong>
              </p>
            )}
          </div>
          <p className="form-acts">
            <a className="button primary" href={to(`/proposals/${slug}`)}>
              {say('public.back-to-case')}
            </a>
          </p>
        </>
      ),
    }),
  );
}
