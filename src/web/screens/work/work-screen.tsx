import { useParams } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { ConsultationsSection } from '../../parts/case-file/consultations-section.tsx';
import { CaseLine } from '../../parts/case-line.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { TogetherTab } from './together-tab.tsx';
import { PlanTab } from './plan-tab.tsx';
import { WorkActs } from './work-acts.tsx';

type Tab = 'plan' | 'talks' | 'together';

/** What each desk decides, the usual act first; only those possible now are offered. */
const acts: Readonly<Record<Tab, readonly string[]>> = {
  plan: ['plan-handling', 'report-progress', 'record-measure', 'record-figure', 'correct-figure', 'name-responsible', 'add-sub-unit', 'request-extension', 'issue-interim'],
  talks: ['record-consultation', 'propose-appointment', 'report-progress', 'message'],
  together: ['submit-opinion', 'countersign-reply', 'message', 'object-to-reply', 'request-joint-handling', 'record-joint-meeting', 'add-note'],
};

/** W17–W19: one case at the unit's desk — its plan and progress, the talks with the proposer, and the work of several units on it. */
export function WorkScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const { id = '', tab = 'plan' } = useParams();
  const here: Tab = tab === 'talks' || tab === 'together' ? tab : 'plan';
  const query = useView('case', { id });
  usePageTitle(`${say(`work.${here}`)} ${query.data?.slug ?? ''}`.trim());
  return (
    <>
      <h1>{say(`work.${here}`)}</h1>
      <p className="lead">{say(`work.${here}-lead`)}</p>
      <Shown query={query}>
        {(file) => (
          <>
            <CaseLine file={file} here={here} />
            <WorkActs file={file} me={me} tab={here} acts={acts[here]} />
            <Body file={file} me={me} tab={here} />
          </>
        )}
      </Shown>
    </>
  );
}

function Body({ file, me, tab }: { file: CaseView; me: MeView; tab: Tab }) {
  switch (tab) {
    case 'plan':
      return <PlanTab file={file} me={me} />;
    case 'talks':
      return <ConsultationsSection file={file} />;
    case 'together':
      return <TogetherTab file={file} />;
  }
}
