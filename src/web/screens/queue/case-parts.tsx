import type { ReactNode } from 'react';
import type { CaseView } from '../../../contract/views.ts';
import { AssignmentsSection } from '../../parts/case-file/assignments-section.tsx';
import { CommitmentsSection } from '../../parts/case-file/commitments-section.tsx';
import { ConsultationsSection } from '../../parts/case-file/consultations-section.tsx';
import { DeadlinesSection } from '../../parts/case-file/deadlines-section.tsx';
import { LedgerSection } from '../../parts/case-file/ledger-section.tsx';
import { RatingsSection } from '../../parts/case-file/ratings-section.tsx';
import { RepliesSection } from '../../parts/case-file/replies-section.tsx';
import { TextsSection } from '../../parts/case-file/texts-section.tsx';
import { TimelineSection } from '../../parts/case-file/timeline-section.tsx';
import { SimilarSection } from '../../parts/similar-list.tsx';
import { officePartOf } from './office/office-parts.tsx';
import type { CasePart } from './queue.ts';

/** A part of the case file, where the case has anything of it. */
export function partOf(part: CasePart, file: CaseView): ReactNode {
  const isAssigned = file.assignments.length > 0;
  switch (part) {
    case 'texts':
      return <TextsSection file={file} />;
    case 'assignments':
      return isAssigned || file.preAssignment !== null ? <AssignmentsSection file={file} /> : null;
    case 'deadlines':
      return file.deadlines.length > 0 ? <DeadlinesSection file={file} /> : null;
    case 'consultations':
      return isAssigned ? <ConsultationsSection file={file} /> : null;
    case 'replies':
      return isAssigned ? <RepliesSection file={file} /> : null;
    case 'ratings':
      return file.ratings !== null || file.contested.length > 0 ? <RatingsSection file={file} /> : null;
    case 'commitments':
      return file.commitments.length > 0 ? <CommitmentsSection file={file} /> : null;
    case 'ledger':
      return file.measures.length + file.figures.length > 0 ? <LedgerSection file={file} /> : null;
    case 'similar':
      return <SimilarSection file={file} />;
    case 'timeline':
      return file.timeline.length > 0 ? <TimelineSection file={file} /> : null;
    default:
      return officePartOf(part, file);
  }
}
