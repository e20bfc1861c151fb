import '../../parts/committee.css';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { committeeViews, ratingsFilters, type RatingsDeskView } from '../../../contract/committee-views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { YearPick } from '../../parts/year-pick.tsx';
import { files, hrefOf, paths } from '../../paths.ts';
import { RatingsTable } from './ratings-table.tsx';

/** W23 评价汇总: who was asked, who answered, who has not; the dissatisfied first. The committee's alone until closing. */
export function RatingsScreen() {
  const { say } = useWords();
  const announce = useAnnounce();
  const filter = useUrlFilter();
  const parsed = committeeViews['ratings-desk'].query.safeParse(filter.all);
  const { limit: _limit, ...query } = parsed.success ? parsed.data : { limit: 50, show: 'open' as const };
  const list = useView('ratings-desk', query, { keepPrevious: true });
  const count = list.data?.total.count;
  const { after: _after, ...exported } = query as Record<string, unknown>;
  usePageTitle(say('ratings.title'));
  useEffect(() => {
    if (count !== undefined) announce(say('list.total', { count }));
  }, [announce, say, count]);
  return (
    <>
      <h1>{say('ratings.title')}</h1>
      <p className="lead">{say('ratings.lead')}</p>
      <p>
        <Link className="button" to="/ratings/cases">
          {say('ratings.to-queue')}
        </Link>
      </p>
      <Shown query={list}>
        {(found) => (
          <>
            <Sums sums={found.sums} />
            <div className="filters">
              <YearPick />
              <Pick
                label={say('ratings.show')}
                value={filter.get('show')}
                all={say('ratings.show-open')}
                options={ratingsFilters.filter((each) => each !== 'open').map((each) => ({ value: each, label: say(`ratings.show-${each}`) }))}
                onPick={(show) => filter.set({ show })}
              />
            </div>
            <div className="list-head">
              <Total total={found.total} />
              <a className="button" href={hrefOf(files.ratings(exported))} download>
                {say('ratings.export')}
              </a>
            </div>
            {found.isMore ? <p className="hint">{say('ratings.more')}</p> : null}
            {found.items.length === 0 ? <p className="nothing">{say('ratings.none')}</p> : <RatingsTable items={found.items} />}
            <Pager after={found.after} />
          </>
        )}
      </Shown>
    </>
  );
}

function Sums({ sums }: { sums: RatingsDeskView['sums'] }) {
  const { say } = useWords();
  const year = useUrlFilter().get('year');
  const to = (show: string): string => paths.ratings({ show, ...(year === '' ? {} : { year }) });
  return (
    <dl className="sums">
      {(
        [
          ['ratings.cases', sums.cases, 'all'],
          ['ratings.asked', sums.asked, 'all'],
          ['ratings.returned', sums.returned, 'returned'],
          ['ratings.missing', sums.missing, 'missing'],
          ['ratings.dissatisfied', sums.dissatisfied, 'dissatisfied'],
        ] as const
      ).map(([key, value, show]) => (
        <div key={key}>
          <dt>{say(key)}</dt>
          <dd>
            <Link to={to(show)}>{value}</Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
