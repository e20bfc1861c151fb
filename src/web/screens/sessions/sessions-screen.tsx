import { Button } from 'antd';
import { Link } from 'react-router';
import type { SessionItem } from '../../../contract/admin-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { ActButtons } from '../../parts/register/act-buttons.tsx';
import { StreamAct } from '../../parts/register/stream-act.tsx';
import { Facts, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { dayText } from '../../../messages/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { paths } from '../../paths.ts';

/** S4 届次: open a session, close it, and see what came in under each. */
export function SessionsScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const sessions = useView('sessions', {});
  usePageTitle(say('sessions.title'));
  return (
    <>
      <h1>{say('sessions.title')}</h1>
      <p className="lead">{say('sessions.lead')}</p>
      <Shown query={sessions}>{({ items }) => <Sessions items={items} me={me} />}</Shown>
    </>
  );
}

/** What belongs to a session's own page of rules is done there. */
const here: readonly string[] = ['close-session'];

function Sessions({ items, me }: { items: readonly SessionItem[]; me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const act = filter.get('act') || undefined;
  const about = items.find((each) => each.id === filter.get('about'));
  const close = (): void => filter.set({ act: undefined, about: undefined }, true);
  const [last] = items;
  const next = last ? { term: String(last.term), meeting: String(last.meeting + 1), reportYear: String(last.reportYear + 1) } : undefined;
  return (
    <>
      {me.can.includes('open-session') ? (
        <p>
          <Button type="primary" onClick={() => filter.set({ act: 'open-session', about: undefined })}>
            {say('command.open-session')}
          </Button>
        </p>
      ) : null}
      {items.length === 0 ? <p className="nothing">{say(me.can.includes('open-session') ? 'sessions.none' : 'sessions.none-other')}</p> : null}
      {items.map((each) => (
        <OneSession key={each.id} session={each} onAct={(name) => filter.set({ act: name, about: each.id })} />
      ))}
      <StreamAct
        me={me}
        act={act}
        target={act === 'open-session' || !about ? null : { id: about.id, version: about.version }}
        can={act === 'open-session' ? me.can : (about?.can ?? [])}
        initial={act === 'open-session' ? next : undefined}
        onClose={close}
      />
    </>
  );
}

function OneSession({ session, onAct }: { session: SessionItem; onAct: (act: string) => void }) {
  const { say, language } = useWords();
  const { id, name, reportYear, counts } = session;
  return (
    <Section id={`session-${id}`} title={name} note={say(session.closedOn === null ? 'sessions.open' : 'sessions.closed')}>
      <Facts
        rows={[
          [say('sessions.term'), say('sessions.term-text', { term: session.term, meeting: session.meeting })],
          [say('sessions.days'), `${dayText(session.opensOn, language)} – ${dayText(session.endsOn, language)}`],
          [say('sessions.closed-on'), session.closedOn],
          [say('sessions.year'), counts ? <Link to={paths.report(reportYear)}>{reportYear}</Link> : reportYear],
          [say('sessions.received'), counts ? <Link to={paths.proposals({ year: reportYear })}>{counts.received}</Link> : null],
          [say('sessions.docketed'), counts?.docketed],
          [say('sessions.done'), counts?.closed],
          [
            say('sessions.rules'),
            <Link key="rules" to={`/admin/rules/${id}`}>
              {say('rules.version', { version: session.rulebookVersion })}
            </Link>,
          ],
        ]}
      />
      <ActButtons label={say('acts.title')} acts={session.can.filter((each) => here.includes(each))} onAct={onAct} />
    </Section>
  );
}
