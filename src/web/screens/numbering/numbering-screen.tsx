import { Link } from 'react-router';
import type { NumberingView } from '../../../contract/committee-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { Page } from '../../parts/page.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { YearPick } from '../../parts/year-pick.tsx';
import { paths } from '../../paths.ts';
import { HandOverRange } from './hand-over-range.tsx';

/** W9 编号与移交: the rows of numbers of the session, and the list that goes to the government office. */
export function NumberingScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const year = useUrlFilter().get('year');
  const found = useView('numbering', year === '' ? {} : { year });
  return (
    <Page title={say('numbering.title')} lead={say('numbering.lead')}>
      <div className="filters">
        <YearPick />
      </div>
      <Shown query={found}>{(shown) => (shown.session === null ? <p className="nothing">{say('intake.no-session')}</p> : <Series found={shown} />)}</Shown>
      <Section id="docketing" title={say('docketing.title')}>
        <p>{say('docketing.lead')}</p>
        <Link className="button" to={paths.docketing}>
          {say('docketing.open')}
        </Link>
      </Section>
      <HandOverRange me={me} />
    </Page>
  );
}

function Series({ found }: { found: NumberingView }) {
  const { say } = useWords();
  return (
    <Section id="series" title={say('numbering.series')} note={found.session?.name}>
      <PlainTable label={say('numbering.series')} heads={['numbering.kind', 'numbering.docketed', 'numbering.next', 'numbering.gapless']}>
        {found.series.map((each) => (
          <tr key={each.kind}>
            <th scope="row">{say(`numbering.${each.kind}`)}</th>
            <td className="number">{each.docketed === 0 ? 0 : <Link to={paths.proposals({ year: found.session?.reportYear, sort: 'number' })}>{each.docketed}</Link>}</td>
            <td className="number">{each.nextNumber}</td>
            <td>{each.gaps.length === 0 ? `✓ ${say('numbering.no-gap')}` : <strong className="fault">{`✕ ${say('numbering.gaps', { numbers: each.gaps.join('、') })}`}</strong>}</td>
          </tr>
        ))}
      </PlainTable>
    </Section>
  );
}
