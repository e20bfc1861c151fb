import { Link } from 'react-router';
import { useView } from '../../parts/api.ts';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../parts/settings.tsx';
import { BatchReport } from '../../parts/batch-report.tsx';
import { useBatch } from '../../parts/batch.ts';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';
import { DocketingList } from './docketing-list.tsx';

/** 批量立案: several cases under review get their numbers in the order they came in; the numbers are shown before. */
export function DocketingScreen() {
  const batch = useBatch();
  const { say } = useWords();
  const waiting = useView('intake', { stage: 'under-review', limit: 200 });
  const numbering = useView('numbering', {});
  return (
    <Page title={say('docketing.title')} lead={say('docketing.lead')}>
      <p>
        <Link to="/review">{say('docketing.to-review')}</Link> · <Link to={paths.numbering}>{say('numbering.title')}</Link>
      </p>
      {/* Stays when the last case has left the list. */}
      <BatchReport batch={batch} />
      <Shown query={waiting}>
        {(found) => (
          <Shown query={numbering}>
            {(numbers) =>
              found.items.length === 0 ? (
                <p className="nothing">{say('docketing.none')}</p>
              ) : (
                <DocketingList items={found.items.toReversed()} isMore={found.after !== null} numbers={numbers} batch={batch} />
              )
            }
          </Shown>
        )}
      </Shown>
    </Page>
  );
}
