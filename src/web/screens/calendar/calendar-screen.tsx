import { Link } from 'react-router';
import type { CalendarView } from '../../../contract/office-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { dayText } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';
import { CalendarMoves } from './calendar-moves.tsx';

/** S6 工作日历: the working days of each year, and what a change of them does to running deadlines before it is applied. */
export function CalendarScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const calendar = useView('calendar', {});
  usePageTitle(say('calendar.title'));
  return (
    <>
      <h1>{say('calendar.title')}</h1>
      <p className="lead">{say('calendar.lead')}</p>
      {me.can.includes('amend-calendar') ? (
        <p>
          <Link className="button" to={paths.start('amend-calendar')}>
            {say('command.amend-calendar')}
          </Link>
        </p>
      ) : null}
      {me.role === 'office-director' ? <CalendarMoves /> : null}
      <Shown query={calendar}>
        {({ years }) => (
          <>
            {years.length === 0 ? <p className="nothing">{say('calendar.none')}</p> : null}
            {years.map((each) => (
              <Year key={each.year} year={each} />
            ))}
          </>
        )}
      </Shown>
    </>
  );
}

function Year({ year: { year, isAnnounced, days } }: { year: CalendarView['years'][number] }) {
  const { say, language } = useWords();
  const of = (kind: 'rest' | 'work') => days.filter((each) => each.kind === kind);
  return (
    <Section id={`year-${year}`} title={String(year)} note={say(isAnnounced ? 'calendar.announced' : 'calendar.provisional')}>
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
