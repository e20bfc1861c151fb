/**
 * Acts a case waits for, the one that is due first at the top. Only the order of the panel: whether an act is there at
 * all the server says.
 */
const awaited: readonly string[] = [
  'submit-proposal',
  'cosign',
  'docket-proposal',
  'rule-on-return',
  'rule-on-extension',
  'answer-pre-assignment',
  'accept-assignment',
  'assign',
  'name-responsible',
  'answer-appointment',
  'confirm-consultation',
  'submit-opinion',
  'countersign-reply',
  'clear-reply',
  'examine-reply',
  'issue-reply',
  'record-service',
  'draft-reply',
  'rate-reply',
  'close-rating',
  'close-proposal',
  'report-commitment',
  'verify-commitment',
  'revise-draft',
];

export const primaryAct = (can: readonly string[]): string | null => awaited.find((each) => can.includes(each)) ?? null;
