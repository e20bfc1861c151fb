import type { Queue } from './queue.ts';

/** 提案委: examining what came in, and what the proposers say of the answers. */
export const committeeQueues: readonly Queue[] = [
  {
    path: 'review',
    title: 'queue.review',
    lead: 'queue.review-lead',
    steps: ['review'],
    parts: ['texts', 'similar', 'timeline'],
    acts: ['docket-proposal', 'give-review', 'return-for-revision', 'merge-proposals', 'divert-proposal', 'decline-proposal'],
  },
  {
    path: 'ratings',
    title: 'queue.ratings',
    lead: 'queue.ratings-lead',
    steps: ['close-rating', 'close'],
    parts: ['ratings', 'replies', 'texts'],
    acts: ['record-paper-rating', 'close-rating', 'order-redo', 'escalate-redo', 'close-proposal'],
    // One whose limit has not passed and whose forms are not all back is refused by name.
    batch: { command: 'close-rating', inputFor: () => ({}) },
  },
];
