import type { MeView } from '../../../contract/views.ts';
import { CaseFilters } from '../../parts/lists/case-filters.tsx';
import { CaseList } from '../../parts/lists/case-list.tsx';
import type { ListPlan } from '../../parts/lists/list-plan.ts';
import { plans } from '../../parts/lists/list-plan.ts';
import { ListTabs } from '../../parts/lists/list-tabs.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';

/** W2 已办, 我发起, 阅办: what I did, what my desk began, what is with others. */
const OwnListScreen = ({ plan, me }: { plan: ListPlan; me: MeView }) => {
  const { say } = useWords();
  usePageTitle(say(plan.title));
  return (
    <>
      <h1>{say(plan.title)}</h1>
      <ListTabs />
      {plan.lead ? <p className="lead">{say(plan.lead)}</p> : null}
      <CaseFilters plan={plan} />
      <CaseList key={plan.list} plan={plan} me={me} />
    </>
  );
};

export const ownListAt = (list: 'done' | 'started' | 'cc') =>
  function OwnListAt({ me }: { me: MeView }) {
    return <OwnListScreen plan={plans[list]} me={me} />;
  };
