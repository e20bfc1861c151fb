import type { CaseView, MeView } from '../../../contract/views.ts';
import type { Queue } from './queue.ts';

/** The unit's own part that is still to be accepted. */
const toAccept = (file: CaseView, me: MeView): Record<string, unknown> | null => {
  const part = file.assignments.find((each) => each.unit.id === me.unit?.id && each.acceptedOn === null && each.endedOn === null);
  return part ? { assignmentId: part.id } : null;
};

/** 承办单位: from receipt to the promise kept. Nothing here shows ratings: the case file does, once the case is closed. */
export const unitQueues: readonly Queue[] = [
  {
    path: 'unit/receive',
    title: 'queue.receive',
    lead: 'queue.receive-lead',
    steps: ['answer-pre-assignment', 'accept'],
    parts: ['texts', 'assignments', 'deadlines'],
    acts: ['accept-assignment', 'answer-pre-assignment', 'return-assignment', 'withdraw-act'],
    batch: { command: 'accept-assignment', inputFor: toAccept },
  },
  {
    path: 'unit/dispatch',
    title: 'queue.dispatch',
    lead: 'queue.dispatch-lead',
    steps: ['name-responsible'],
    parts: ['texts', 'assignments', 'deadlines'],
    acts: ['name-responsible', 'add-sub-unit', 'return-assignment'],
  },
  {
    path: 'unit/handle',
    title: 'queue.handle',
    lead: 'queue.handle-lead',
    steps: ['handle'],
    parts: ['texts', 'assignments', 'consultations', 'replies', 'ledger', 'deadlines'],
    acts: [
      'draft-reply',
      'record-consultation',
      'plan-handling',
      'propose-appointment',
      'report-progress',
      'record-measure',
      'record-figure',
      'request-joint-handling',
      'record-joint-meeting',
      'request-extension',
      'message',
      'add-note',
    ],
  },
  {
    path: 'unit/opinions',
    title: 'queue.opinions',
    lead: 'queue.opinions-lead',
    steps: ['opinion', 'countersign'],
    parts: ['texts', 'replies', 'assignments', 'deadlines'],
    acts: ['submit-opinion', 'countersign-reply', 'object-to-reply', 'add-note'],
  },
  {
    path: 'unit/clear',
    title: 'queue.clear',
    lead: 'queue.clear-lead',
    steps: ['clear', 'issue', 'serve'],
    parts: ['replies', 'texts', 'consultations', 'deadlines'],
    acts: ['clear-reply', 'comment-on-draft', 'send-back-reply', 'issue-reply', 'record-service', 'draft-reply'],
  },
  {
    path: 'unit/promises',
    title: 'queue.promises',
    lead: 'queue.promises-lead',
    steps: ['report-commitment'],
    parts: ['commitments', 'replies'],
    acts: ['report-commitment', 'record-measure', 'record-figure', 'issue-supplement'],
  },
];
