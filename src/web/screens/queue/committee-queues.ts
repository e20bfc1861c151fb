import type { Queue } from './queue.ts';

/** 提案委: examining what came in, and what the proposers say of the answers. */
export const committeeQueues: readonly Queue[] = [
  {
    path: 'review',
    title: 'queue.review',
    lead: 'queue.review-lead',
    steps: ['review'],
    parts: ['texts', 'similar', 'timeline'],
    more: { to: '/numbering/docket', label: 'docketing.title' },
    acts: ['docket-proposal', 'give-review', 'return-for-revision', 'divert-proposal', 'decline-proposal', 'add-note', 'recuse'],
  },
  {
    path: 'ratings/cases',
    title: 'queue.ratings',
    lead: 'queue.ratings-lead',
    steps: ['close-rating', 'close'],
    more: { to: '/ratings', label: 'ratings.title' },
    parts: ['ratings', 'replies', 'texts'],
    acts: ['record-paper-rating', 'close-rating', 'order-redo', 'escalate-redo', 'close-proposal'],
    // One whose limit has not passed and whose forms are not all back is refused by name.
    batch: { command: 'close-rating', inputFor: () => ({}) },
  },
];
