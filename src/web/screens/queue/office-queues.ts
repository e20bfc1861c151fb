import type { Queue } from './queue.ts';

/** 政府办: from assignment to the promises that outlive the year. */
export const officeQueues: readonly Queue[] = [
  {
    path: 'assign',
    title: 'queue.assign',
    lead: 'queue.assign-lead',
    steps: ['assign'],
    parts: ['texts', 'assignments', 'deadlines'],
    acts: ['assign', 'pre-assign', 'request-pre-study', 'record-pre-study', 'mark-key'],
  },
  {
    path: 'adjust',
    title: 'queue.adjust',
    lead: 'queue.adjust-lead',
    steps: ['rule-on-return'],
    parts: ['assignments', 'texts', 'timeline'],
    acts: ['rule-on-return', 'reassign'],
  },
  {
    path: 'extend',
    title: 'queue.extend',
    lead: 'queue.extend-lead',
    steps: ['rule-on-extension'],
    parts: ['assignments', 'deadlines', 'consultations'],
    acts: ['rule-on-extension', 'pause-clock', 'resume-clock'],
  },
  {
    path: 'examine',
    title: 'queue.examine',
    lead: 'queue.examine-lead',
    steps: ['examine'],
    parts: ['replies', 'texts', 'consultations', 'ledger'],
    acts: ['examine-reply', 'send-back-reply'],
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
    path: 'track',
    title: 'queue.track',
    lead: 'queue.track-lead',
    steps: ['verify-commitment'],
    parts: ['commitments', 'replies', 'timeline'],
    acts: ['verify-commitment', 'postpone-commitment', 'drop-commitment', 'revise-result', 'look-back', 'issue-supplement'],
  },
];
