import { Link } from 'react-router';
import { committeeViews, type IntakeView } from '../../../contract/committee-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { CountedList } from '../../parts/counted-list.tsx';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { files, hrefOf, paths } from '../../paths.ts';
import { IntakeFilter } from './intake-filter.tsx';
import { IntakeTable } from './intake-table.tsx';

/** W6 收件登记: what came in and how; entry for those who cannot sign in, and whole files of proposals. */
export function IntakeScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const parsed = committeeViews.intake.query.safeParse(filter.all);
  const { limit: _limit, after, ...query } = parsed.success ? parsed.data : { limit: 50 };
  const list = useView('intake', { ...query, ...(after === undefined ? {} : { after }) }, { keepPrevious: true });
  return (
    <Page title={say('intake.title')} lead={say('intake.lead')}>
      {me.can.includes('record-on-behalf') ? (
        <ul className="buttons">
          <li>
            <Link className="button" to={paths.start('record-on-behalf')}>
              {say('intake.enter')}
            </Link>
          </li>
          <li>
            <Link className="button" to={paths.importStart}>
              {say('import.title')}
            </Link>
          </li>
        </ul>
      ) : (
        <p>{say('intake.no-session')}</p>
      )}
      <CountedList
        query={list}
        none={say('intake.none')}
        exported={{ href: hrefOf(files.intake(query)), label: say('committee.export') }}
        above={
          <>
            {list.data ? <Ways found={list.data} /> : null}
            <IntakeFilter />
          </>
        }
      >
        {(found) => <IntakeTable items={found.items} />}
      </CountedList>
    </Page>
  );
}

/** How many came each way; each number opens its proposals. */
function Ways({ found }: { found: IntakeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const year = filter.get('year');
  return (
    <dl className="sums">
      {found.ways.map(({ way, count }) => (
        <div key={way}>
          <dt>{say(`way.${way}`)}</dt>
          <dd>
            <Link to={paths.intake({ way, ...(year === '' ? {} : { year }) })}>{count}</Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
