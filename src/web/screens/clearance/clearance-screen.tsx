import './clearance.css';
import { useParams } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import type { HandlingView } from '../../../contract/unit-views.ts';
import { useView } from '../../parts/api.ts';
import { CaseLine } from '../../parts/case-line.tsx';
import { partLabel } from '../../../contract/form/choices.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { ClearanceList } from './clearance-list.tsx';
import { ClearancePage } from './clearance-page.tsx';

/** W21 审核签发: the letter paragraph by paragraph with the remarks on it, and whose turn it is. Without a case: those that wait. */
export function ClearanceScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const { id } = useParams();
  usePageTitle(`${say('clearance.title')} ${id ?? ''}`.trim());
  return (
    <>
      <h1>{say('clearance.title')}</h1>
      <p className="lead">{say('clearance.lead')}</p>
      {id === undefined ? <ClearanceList /> : <OpenCase key={id} me={me} id={id} />}
    </>
  );
}

function OpenCase({ me, id }: { me: MeView; id: string }) {
  const query = useView('case', { id });
  return (
    <Shown query={query}>
      {(file) => (
        <>
          <CaseLine file={file} here="clear" />
          <WithRules file={file} me={me} />
        </>
      )}
    </Shown>
  );
}

function WithRules({ file, me }: { file: CaseView; me: MeView }) {
  const handling = useView('handling', { id: file.id });
  return <Shown query={handling}>{(found) => <ChosenPart file={file} me={me} handling={found} />}</Shown>;
}

/** The unit's own reply; an assisting unit looks at the one it countersigns. */
function ChosenPart({ file, me, handling }: { file: CaseView; me: MeView; handling: HandlingView }) {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const answering = file.assignments.filter((each) => each.endedOn === null && each.replies.length > 0);
  const own = answering.find((each) => each.unit.id === me.unit?.id);
  const part = answering.find((each) => each.id === filter.get('part')) ?? own ?? answering[0];
  if (!part) return <p className="nothing">{say('clearance.no-reply')}</p>;
  return (
    <>
      {answering.length > 1 ? (
        <div className="filters">
          <Pick
            label={say('clearance.part')}
            value={part.id}
            all={say('list.all')}
            options={answering.map((each) => ({ value: each.id, label: partLabel(each, language) }))}
            onPick={(value) => filter.set({ part: value, version: undefined })}
          />
        </div>
      ) : null}
      <ClearancePage file={file} me={me} part={part} clearance={handling.parts.find((each) => each.assignmentId === part.id)?.clearance ?? null} />
    </>
  );
}
