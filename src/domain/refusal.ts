/**
 * The closed list of reasons for which the domain says no. Each has a sentence in every catalogue
 * that says what to do; `params` fill its blanks.
 */
export const refusalCodes = [
  'not-allowed', 'own-proposal', 'wrong-stage', 'not-found', 'changed-meanwhile', 'already-done', 'nothing-to-do',
  'too-late', 'too-early', 'day-in-future', 'day-before-start', 'reason-missing', 'limit-reached',
  'session-missing', 'session-closed', 'session-overlaps', 'rulebook-invalid', 'kind-off', 'step-missing',
  'member-unknown', 'member-ended', 'body-unknown', 'person-unknown', 'unit-unknown', 'unit-retired', 'unit-twice', 'code-taken', 'cycle', 'has-open-cases',
  'not-the-proposer', 'not-invited', 'cosigns-open', 'cosign-closed', 'one-matter', 'seal-missing', 'consent-reason-missing',
  'category-unknown', 'ground-unknown', 'class-unknown', 'openness-unknown', 'level-unknown', 'rating-unknown', 'question-unknown',
  'review-level-missing', 'merge-itself', 'merge-kind', 'merge-chain', 'not-merged', 'is-merged',
  'assignment-unknown', 'not-your-unit', 'lead-missing', 'lead-twice', 'suggestions-uncovered', 'suggestion-unknown', 'assignment-settled',
  'return-open', 'return-none', 'extension-over-limit', 'extension-none', 'clock-stopped', 'clock-running', 'opened-already', 'nothing-to-withdraw',
  'consultation-unknown', 'consultations-missing', 'appointment-unknown',
  'chain-missing', 'answers-incomplete', 'commitment-missing', 'commitment-unknown', 'commitment-settled', 'explanation-missing', 'assisting-open',
  'reply-unknown', 'reply-stale', 'clearance-order', 'clearance-missing', 'countersign-missing', 'objection-open', 'examination-missing', 'letter-mismatch', 'number-taken',
  'service-missing', 'rating-closed', 'rating-open', 'already-rated', 'not-asked', 'scan-missing', 'class-not-explained', 'not-dissatisfied', 'redo-escalate',
  'parts-open', 'commitments-open', 'content-unknown', 'figure-unknown', 'measure-unknown', 'section-unknown', 'report-unchecked', 'account-exists', 'credential-weak', 'post-unknown', 'administrators-apart',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  refused: RefusalCode;
  params: Readonly<Record<string, string | number>>;
  /** the input field it is about, as a path, when there is one */
  field?: string;
}

export function refuse(refused: RefusalCode, params: Refusal['params'] = {}, field?: string): Refusal {
  return field === undefined ? { refused, params } : { refused, params, field };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
