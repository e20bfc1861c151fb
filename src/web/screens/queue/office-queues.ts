import type { CaseView } from '../../../contract/views.ts';
import type { Queue } from './queue.ts';

/** As drafted in the pre-assignment; without one there is nothing to assign by. */
const asDrafted = (file: CaseView): Record<string, unknown> | null => {
  const drafted = file.preAssignment;
  if (drafted === null) return null;
  return { lead: drafted.leadId, assisting: drafted.assistingIds, split: drafted.split.map((each) => ({ unitId: each.unit.id, suggestions: each.suggestions })) };
};

/** 政府办: from assignment to closing. */
export const officeQueues: readonly Queue[] = [
  {
    path: 'assign',
    title: 'queue.assign',
    lead: 'queue.assign-lead',
    steps: ['assign'],
    parts: ['suggested-units', 'texts', 'assignments', 'similar'],
    acts: ['assign', 'pre-assign', 'request-pre-study', 'record-pre-study', 'mark-key'],
    batch: { command: 'assign', inputFor: asDrafted, isPreviewed: true },
  },
  {
    path: 'adjust',
    title: 'queue.adjust',
    lead: 'queue.adjust-lead',
    steps: ['rule-on-return'],
    parts: ['return-history', 'suggested-units', 'texts', 'assignments', 'timeline'],
    acts: ['rule-on-return', 'reassign', 'record-joint-meeting'],
  },
  {
    path: 'extend',
    title: 'queue.extend',
    lead: 'queue.extend-lead',
    steps: ['rule-on-extension'],
    parts: ['clocks', 'deadlines', 'assignments', 'consultations'],
    acts: ['rule-on-extension', 'pause-clock', 'resume-clock'],
  },
  {
    path: 'examine',
    title: 'queue.examine',
    lead: 'queue.examine-lead',
    steps: ['examine'],
    parts: ['examination', 'texts', 'consultations', 'replies', 'ledger'],
    acts: ['examine-reply', 'send-back-reply', 'comment-on-draft'],
  },
  {
    path: 'finish',
    title: 'queue.finish',
    lead: 'queue.finish-lead',
    steps: ['close'],
    parts: ['replies', 'ratings', 'commitments'],
    acts: ['close-proposal', 'order-redo'],
    batch: { command: 'close-proposal', inputFor: () => ({}) },
  },
  {
    path: 'redo',
    title: 'redo.title',
    lead: 'redo.lead',
    steps: [],
    source: 'redo-cases',
    parts: ['rounds', 'ratings', 'deadlines', 'assignments', 'consultations'],
    acts: ['rule-on-extension', 'examine-reply', 'send-back-reply', 'record-joint-meeting', 'pause-clock', 'resume-clock', 'reassign', 'message'],
  },
];

/** 预交办: the units are asked first, or what they agree on is assigned. */
export const preAssignQueue: Queue = {
  path: 'preassign',
  title: 'preassign.title',
  lead: 'preassign.lead',
  steps: [],
  parts: ['suggested-units', 'assignments', 'texts', 'similar'],
  acts: ['pre-assign', 'assign', 'request-pre-study', 'record-pre-study'],
};

/** 跟踪落实: promises of one case. */
export const trackQueue: Queue = {
  path: 'track',
  title: 'track.title',
  lead: 'track.lead',
  steps: ['verify-commitment'],
  parts: ['commitments', 'replies', 'timeline'],
  acts: ['verify-commitment', 'postpone-commitment', 'drop-commitment', 'revise-result', 'issue-supplement', 'look-back', 'archive-proposal'],
};
