import { Link } from 'react-router';
import { committeeViews, ratingsFilters, type RatingsDeskView } from '../../../contract/committee-views.ts';
import { useView } from '../../parts/api.ts';
import { CountedList } from '../../parts/counted-list.tsx';
import { Page } from '../../parts/page.tsx';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { YearPick } from '../../parts/year-pick.tsx';
import { files, hrefOf, paths } from '../../paths.ts';
import { RatingsTable } from './ratings-table.tsx';

/** W23 评价汇总: who was asked, who answered, who has not; the dissatisfied first. The committee's alone until closing. */
export function RatingsScreen() {
  const { say } = useWords();
  const filter = useUrlFilter();
  const parsed = committeeViews['ratings-desk'].query.safeParse(filter.all);
  const { limit: _limit, after, ...query } = parsed.success ? parsed.data : { limit: 50, show: 'open' as const };
  const list = useView('ratings-desk', { ...query, ...(after === undefined ? {} : { after }) }, { keepPrevious: true });
  return (
    <Page title={say('ratings.title')} lead={say('ratings.lead')}>
      <p>
        <Link className="button" to="/ratings/cases">
          {say('ratings.to-queue')}
        </Link>
      </p>
      <CountedList query={list} none={say('ratings.none')} exported={{ href: hrefOf(files.ratings(query)), label: say('ratings.export') }} above={list.data ? <Above found={list.data} /> : null}>
        {(found) => <RatingsTable items={found.items} />}
      </CountedList>
    </Page>
  );
}

function Above({ found }: { found: RatingsDeskView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  return (
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
      {found.isMore ? <p className="hint">{say('ratings.more')}</p> : null}
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
