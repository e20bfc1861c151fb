import { useView } from '../../parts/api.ts';
import { CaseFilters } from '../../parts/lists/case-filters.tsx';
import { CaseList } from '../../parts/lists/case-list.tsx';
import { plans } from '../../parts/lists/list-plan.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';

/** W3 全部提案: all this reader may see; the address is the filter, and the export gives the same cases. */
export function ProposalsScreen() {
  const { say } = useWords();
  const me = useView('me', {});
  usePageTitle(say('proposals.title'));
  return (
    <>
      <h1>{say('proposals.title')}</h1>
      <CaseFilters plan={plans.proposals} />
      <Shown query={me}>{(who) => <CaseList plan={plans.proposals} me={who} />}</Shown>
    </>
  );
}
