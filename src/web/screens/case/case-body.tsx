import type { CaseView } from '../../../contract/views.ts';
import { useWords } from '../../parts/settings.tsx';
import { AssignmentsSection } from '../../parts/case-file/assignments-section.tsx';
import { CommitmentsSection } from '../../parts/case-file/commitments-section.tsx';
import { ConsultationsSection } from '../../parts/case-file/consultations-section.tsx';
import { DeadlinesSection } from '../../parts/case-file/deadlines-section.tsx';
import { LedgerSection } from '../../parts/case-file/ledger-section.tsx';
import { PublicationSection } from '../../parts/case-file/publication-section.tsx';
import { RatingsSection } from '../../parts/case-file/ratings-section.tsx';
import { RepliesSection } from '../../parts/case-file/replies-section.tsx';
import { SupervisionSection } from '../../parts/case-file/supervision-section.tsx';
import { TextsSection } from '../../parts/case-file/texts-section.tsx';
import { TimelineSection } from '../../parts/case-file/timeline-section.tsx';

/** The file from the first text to the last event, with its table of contents. */
export function CaseBody({ file }: { file: CaseView }) {
  const { say } = useWords();
  const isAssigned = file.assignments.length > 0 || file.preAssignment !== null;
  const hasTalks = file.consultations.length + file.appointments.length + file.jointHandlings.length > 0;
  const parts = [
    { id: 'texts', isThere: true, shown: <TextsSection file={file} /> },
    { id: 'assignments', isThere: isAssigned, shown: <AssignmentsSection file={file} /> },
    { id: 'deadlines', isThere: file.deadlines.length > 0, shown: <DeadlinesSection file={file} /> },
    { id: 'consultations', isThere: isAssigned || hasTalks, shown: <ConsultationsSection file={file} /> },
    { id: 'replies', isThere: isAssigned, shown: <RepliesSection file={file} /> },
    { id: 'ratings', isThere: file.ratings !== null || file.contested.length > 0, shown: <RatingsSection file={file} /> },
    { id: 'commitments', isThere: file.commitments.length > 0, shown: <CommitmentsSection file={file} /> },
    { id: 'supervision', isThere: file.supervision !== null, shown: file.supervision === null ? null : <SupervisionSection supervision={file.supervision} /> },
    { id: 'publication', isThere: file.publication !== null, shown: file.publication === null ? null : <PublicationSection publication={file.publication} /> },
    { id: 'ledger', isThere: file.measures.length + file.figures.length > 0, shown: <LedgerSection file={file} /> },
    { id: 'timeline', isThere: file.timeline.length > 0, shown: <TimelineSection file={file} /> },
  ] as const;
  const there = parts.filter((each) => each.isThere);
  return (
    <>
      <nav className="contents" aria-label={say('case.contents')}>
        <ul>
          {there.map((each) => (
            <li key={each.id}>
              <a href={`#${each.id}`}>{say(`case.${each.id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {there.map((each) => (
        <div key={each.id}>{each.shown}</div>
      ))}
    </>
  );
}
