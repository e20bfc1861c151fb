import type { MeView } from '../../../contract/views.ts';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { YearPick } from '../../parts/year-pick.tsx';
import { MergeBench } from './merge-bench.tsx';
import { MergeCandidates } from './merge-candidates.tsx';
import { MergedGroups } from './merged-groups.tsx';

/** W8 并案工作台: pairs in similar words; two cases side by side; what has been merged. */
export function MergeScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const [first, second] = [filter.get('first'), filter.get('second')];
  const isOpen = first !== '' && second !== '';
  return (
    <Page title={say('merge.title')} lead={say('merge.lead')}>
      {isOpen ? (
        <MergeBench key={`${first} ${second}`} me={me} first={first} second={second} />
      ) : (
        <>
          <div className="filters">
            <YearPick />
          </div>
          <MergeCandidates />
          <MergedGroups me={me} />
        </>
      )}
    </Page>
  );
}
