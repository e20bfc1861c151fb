import '../../parts/committee.css';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { IntakeView } from '../../../contract/committee-views.ts';
import { committeeViews } from '../../../contract/committee-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { files, hrefOf, paths } from '../../paths.ts';
import { IntakeFilter } from './intake-filter.tsx';
import { IntakeTable } from './intake-table.tsx';

/** W6 收件登记: what came in and how; entry for those who cannot sign in, and whole files of proposals. */
export function IntakeScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const announce = useAnnounce();
  const filter = useUrlFilter();
  const parsed = committeeViews.intake.query.safeParse(filter.all);
  const { limit: _limit, ...query } = parsed.success ? parsed.data : { limit: 50 };
  const list = useView('intake', query, { keepPrevious: true });
  const count = list.data?.total.count;
  usePageTitle(say('intake.title'));
  useEffect(() => {
    if (count !== undefined) announce(say('list.total', { count }));
  }, [announce, say, count]);
  const { after: _after, ...exported } = query as Record<string, unknown>;
  return (
    <>
      <h1>{say('intake.title')}</h1>
      <p className="lead">{say('intake.lead')}</p>
      <ul className="buttons">
        {me.can.includes('record-on-behalf') ? (
          <>
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
          </>
        ) : (
          <li>{say('intake.no-session')}</li>
        )}
      </ul>
      <Shown query={list}>
        {(found) => (
          <>
            <Ways found={found} />
            <IntakeFilter />
            <div className="list-head">
              <Total total={found.total} />
              <a className="button" href={hrefOf(files.intake(exported))} download>
                {say('committee.export')}
              </a>
            </div>
            {found.items.length === 0 ? <p className="nothing">{say('intake.none')}</p> : <IntakeTable items={found.items} />}
            <Pager after={found.after} />
          </>
        )}
      </Shown>
    </>
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
