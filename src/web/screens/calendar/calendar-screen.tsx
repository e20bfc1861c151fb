import { Button } from 'antd';
import type { CalendarView } from '../../../contract/office-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { calendarId } from '../../../domain/session/events.ts';
import { useView } from '../../parts/api.ts';
import type { Values } from '../../../contract/form/values.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { StreamAct } from '../../parts/register/stream-act.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { dayText } from '../../../messages/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { CalendarMoves } from './calendar-moves.tsx';

/** S6 工作日历: the working days of each year, and what a change of them does to running deadlines before it is applied. */
export function CalendarScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const calendar = useView('calendar', {});
  usePageTitle(say('calendar.title'));
  return (
    <>
      <h1>{say('calendar.title')}</h1>
      <p className="lead">{say('calendar.lead')}</p>
      {me.can.includes('amend-calendar') ? (
        <p>
          <Button type="primary" onClick={() => filter.set({ amend: 'new' })}>
            {say('calendar.new-year')}
          </Button>
        </p>
      ) : null}
      {me.role === 'office-director' ? <CalendarMoves /> : null}
      <Shown query={calendar}>
        {({ years, version }) => (
          <>
            {years.length === 0 ? <p className="nothing">{say('calendar.none')}</p> : null}
            {years.map((each) => (
              <Year key={each.year} year={each} onAmend={me.can.includes('amend-calendar') ? () => filter.set({ amend: String(each.year) }) : undefined} />
            ))}
            <StreamAct
              me={me}
              act={filter.get('amend') === '' ? undefined : 'amend-calendar'}
              target={{ id: calendarId, version }}
              can={me.can}
              initial={initialFor(years, filter.get('amend'))}
              onClose={() => filter.set({ amend: undefined }, true)}
            />
          </>
        )}
      </Shown>
    </>
  );
}

/** A year is edited as it stands; the next one begins empty. */
function initialFor(years: CalendarView['years'], asked: string): Values {
  const found = years.find((each) => String(each.year) === asked);
  if (found) return { year: String(found.year), isAnnounced: found.isAnnounced, exceptions: found.days.map((each) => ({ ...each })) };
  const last = Math.max(...years.map((each) => each.year));
  return { year: Number.isFinite(last) ? String(last + 1) : '' };
}

function Year({ year: { year, isAnnounced, days }, onAmend }: { year: CalendarView['years'][number]; onAmend: (() => void) | undefined }) {
  const { say, language } = useWords();
  const of = (kind: 'rest' | 'work') => days.filter((each) => each.kind === kind);
  return (
    <Section id={`year-${year}`} title={String(year)} note={say(isAnnounced ? 'calendar.announced' : 'calendar.provisional')}>
      {onAmend ? (
        <p>
          <Button aria-label={say('calendar.amend-year', { year })} onClick={onAmend}>
            {say('command.amend-calendar')}
          </Button>
        </p>
      ) : null}
      {(['rest', 'work'] as const).map((kind) => (
        <table key={kind} className="dense">
          <caption>{say(`calendar.${kind}`, { count: of(kind).length })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('calendar.day')}</th>
              <th scope="col">{say('calendar.name')}</th>
            </tr>
          </thead>
          <tbody>
            {of(kind).map((each) => (
              <tr key={each.day}>
                <th scope="row" className="nowrap">
                  {dayText(each.day, language)}
                </th>
                <td lang="zh-CN">{each.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
}
