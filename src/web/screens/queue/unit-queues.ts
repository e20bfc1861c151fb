import type { CaseView, MeView } from '../../../contract/views.ts';
import type { Queue } from './queue.ts';

/** The unit's own part that is still to be accepted. */
const toAccept = (file: CaseView, me: MeView): Record<string, unknown> | null => {
  const part = file.assignments.find((each) => each.unit.id === me.unit?.id && each.acceptedOn === null && each.endedOn === null);
  return part ? { assignmentId: part.id } : null;
};

/** The unit's own part that nobody has been named for. */
const toDispatch = (file: CaseView, me: MeView): Record<string, unknown> | null => {
  const own = file.assignments.filter((each) => each.unit.id === me.unit?.id && each.endedOn === null);
  const part = own.find((each) => each.chain === null) ?? own[0];
  return part ? { assignmentId: part.id } : null;
};

/** 承办单位: from receipt to the promise kept. Nothing here shows ratings: the case file does, once the case is closed. */
export const unitQueues: readonly Queue[] = [
  {
    path: 'unit/receive',
    title: 'queue.receive',
    lead: 'queue.receive-lead',
    steps: ['answer-pre-assignment', 'accept'],
    parts: ['deadlines', 'texts', 'assignments'],
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
    batch: { command: 'name-responsible', inputFor: toDispatch, asks: ['head', 'deputy', 'section', 'officerId'] },
  },
  {
    path: 'unit/handle',
    title: 'queue.handle',
    lead: 'queue.handle-lead',
    steps: ['handle'],
    parts: ['texts', 'assignments', 'consultations', 'replies', 'ledger', 'deadlines'],
    desks: ['reply', 'plan', 'talks', 'together'],
    acts: ['record-consultation', 'plan-handling', 'report-progress', 'propose-appointment', 'record-measure', 'record-figure', 'request-extension', 'message', 'add-note'],
  },
  {
    path: 'unit/opinions',
    title: 'queue.opinions',
    lead: 'queue.opinions-lead',
    steps: ['opinion', 'countersign'],
    parts: ['texts', 'replies', 'assignments', 'deadlines'],
    desks: ['clear', 'together'],
    acts: ['submit-opinion', 'countersign-reply', 'object-to-reply', 'add-note'],
  },
  {
    path: 'unit/promises',
    title: 'queue.promises',
    lead: 'queue.promises-lead',
    steps: ['report-commitment'],
    parts: ['commitments', 'replies', 'ledger'],
    acts: ['report-commitment', 'record-measure', 'record-figure', 'issue-supplement'],
  },
];
