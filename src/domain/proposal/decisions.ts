import type { Step } from './todos.ts';

/**
 * Steps at which a leader decides about what others prepared, and with which commands; the first one says yes. Steps of doing
 * (drafting, serving, reporting) and of procedure (closing ratings, closing) are not among them.
 */
export const decisions: Partial<Record<Step, readonly string[]>> = {
  review: ['docket-proposal', 'give-review', 'return-for-revision', 'divert-proposal', 'decline-proposal'],
  'rule-on-return': ['rule-on-return'],
  'rule-on-extension': ['rule-on-extension'],
  clear: ['clear-reply', 'send-back-reply'],
  examine: ['examine-reply', 'send-back-reply'],
  issue: ['issue-reply'],
  'decide-publication': ['decide-publication'],
};

export const decisionSteps = Object.keys(decisions) as readonly Step[];

/** Of what somebody can do with a case, what decides this step. */
export const decidingNow = (step: string, can: readonly string[]): readonly string[] => (decisions[step as Step] ?? []).filter((each) => can.includes(each));
