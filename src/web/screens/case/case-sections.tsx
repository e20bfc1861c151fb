import type { ComponentType } from 'react';
import type { CaseView } from '../../../contract/views.ts';
import { AssignmentsSection } from '../../parts/case-file/assignments-section.tsx';
import { CommitmentsSection } from '../../parts/case-file/commitments-section.tsx';
import { ConsultationsSection } from '../../parts/case-file/consultations-section.tsx';
import { DeadlinesSection } from '../../parts/case-file/deadlines-section.tsx';
import { FilesSection } from '../../parts/case-file/files-section.tsx';
import { FollowUpSection, hasFollowUp } from '../../parts/case-file/follow-up-section.tsx';
import { LedgerSection } from '../../parts/case-file/ledger-section.tsx';
import { RatingsSection } from '../../parts/case-file/ratings-section.tsx';
import { RepliesSection } from '../../parts/case-file/replies-section.tsx';
import { ReviewSection } from '../../parts/case-file/review-section.tsx';
import { TextsSection } from '../../parts/case-file/texts-section.tsx';
import { lateSections } from './late-sections.ts';

export interface CaseSection {
  id:
    | 'texts'
    | 'review'
    | 'assignments'
    | 'deadlines'
    | 'consultations'
    | 'replies'
    | 'ratings'
    | 'commitments'
    | 'follow-up'
    | 'ledger'
    | 'files'
    | 'supervision'
    | 'publication'
    | 'related'
    | 'timeline'
    | 'log';
  isThere: boolean;
  /** how many things it holds; null where counting says nothing */
  count: number | null;
  Section: ComponentType<{ file: CaseView }>;
}

/** The parts of the case there is something in, in the order of the process. */
export function caseSections(file: CaseView): CaseSection[] {
  const isAssigned = file.assignments.length > 0 || file.preAssignment !== null;
  const talks = file.consultations.length + file.appointments.length + file.jointHandlings.length;
  const replies = file.assignments.flatMap((each) => each.replies).length;
  const forms = (file.ratings ?? []).flatMap((each) => each.forms).length;
  const all: CaseSection[] = [
    { id: 'texts', isThere: true, count: null, Section: TextsSection },
    { id: 'review', isThere: file.reviews.length + file.corrections.length > 0 || file.remarks !== null, count: file.reviews.length + file.corrections.length, Section: ReviewSection },
    { id: 'assignments', isThere: isAssigned, count: file.assignments.length, Section: AssignmentsSection },
    { id: 'deadlines', isThere: file.deadlines.length > 0, count: file.deadlines.length, Section: DeadlinesSection },
    { id: 'consultations', isThere: isAssigned || talks > 0, count: talks, Section: ConsultationsSection },
    { id: 'replies', isThere: isAssigned, count: replies, Section: RepliesSection },
    { id: 'ratings', isThere: (file.ratings ?? []).length > 0 || file.contested.length > 0, count: forms, Section: RatingsSection },
    { id: 'commitments', isThere: file.commitments.length > 0, count: file.commitments.length, Section: CommitmentsSection },
    { id: 'follow-up', isThere: hasFollowUp(file), count: null, Section: FollowUpSection },
    { id: 'ledger', isThere: file.measures.length + file.figures.length > 0, count: file.measures.length + file.figures.length, Section: LedgerSection },
    { id: 'files', isThere: file.files.length > 0, count: file.files.length, Section: FilesSection },
    ...lateSections(file),
  ];
  return all.filter((each) => each.isThere);
}
