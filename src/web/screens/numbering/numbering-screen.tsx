import '../../parts/committee.css';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button } from 'antd';
import type { NumberingView } from '../../../contract/committee-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { Heads } from '../../parts/heads.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { dayOfInstant } from '../../parts/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { YearPick } from '../../parts/year-pick.tsx';
import { paths } from '../../paths.ts';

/** W9 编号与移交: the rows of numbers of the session, and the list that goes to the government office. */
export function NumberingScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const year = useUrlFilter().get('year');
  const found = useView('numbering', year === '' ? {} : { year });
  usePageTitle(say('numbering.title'));
  return (
    <>
      <h1>{say('numbering.title')}</h1>
      <p className="lead">{say('numbering.lead')}</p>
      <YearPick />
      <Shown query={found}>{(shown) => (shown.session === null ? <p className="nothing">{say('intake.no-session')}</p> : <Series found={shown} />)}</Shown>
      <Section id="docketing" title={say('docketing.title')}>
        <p>{say('docketing.lead')}</p>
        <Link className="button" to={paths.docketing}>
          {say('docketing.open')}
        </Link>
      </Section>
      <Range me={me} />
    </>
  );
}

function Series({ found }: { found: NumberingView }) {
  const { say } = useWords();
  return (
    <Section id="series" title={say('numbering.series')} note={found.session?.name}>
      <div className="scroll" role="group" aria-label={say('numbering.series')} tabIndex={0}>
        <table className="dense">
          <caption className="unseen">{say('numbering.series')}</caption>
          <Heads of={['numbering.kind', 'numbering.docketed', 'numbering.next', 'numbering.gapless']} />
          <tbody>
            {found.series.map((each) => (
              <tr key={each.kind}>
                <th scope="row">{say(`numbering.${each.kind}`)}</th>
                <td className="number">{each.docketed === 0 ? 0 : <Link to={paths.proposals({ year: found.session?.reportYear, sort: 'number' })}>{each.docketed}</Link>}</td>
                <td className="number">{each.nextNumber}</td>
                <td>{each.gaps.length === 0 ? `✓ ${say('numbering.no-gap')}` : <strong className="fault">{`✕ ${say('numbering.gaps', { numbers: each.gaps.join('、') })}`}</strong>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** The days whose docketed cases are handed over. */
function Range({ me }: { me: MeView }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const today = dayOfInstant(me.now);
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  const isBackwards = from > to;
  return (
    <Section id="hand-over" title={say('hand-over.name')}>
      <p>{say('hand-over.lead')}</p>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBackwards) void navigate(paths.handOver({ from, to }));
        }}
      >
        <label className="pick">
          {say('hand-over.from')}
          <input type="date" className="button" required value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label className="pick">
          {say('hand-over.to')}
          <input type="date" className="button" required value={to} aria-invalid={isBackwards} aria-describedby="range-fault" onChange={(event) => setTo(event.target.value)} />
        </label>
        <Button type="primary" htmlType="submit">
          {say('hand-over.make')}
        </Button>
        <p id="range-fault" role="alert" className="fault">
          {isBackwards ? say('hand-over.backwards') : ''}
        </p>
      </form>
    </Section>
  );
}
