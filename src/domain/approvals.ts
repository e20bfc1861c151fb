/**
 * Acts that need a leader's signature on paper (审签、签发、审批、批示): what goes out in a unit's name, what moves a deadline or a
 * case to other hands, and what a leader writes. Acts of procedure, such as docketing, closing or sending back, are not among them.
 */
export const approvalCommands: readonly string[] = [
  'clear-reply',
  'examine-reply',
  'issue-reply',
  'issue-interim',
  'issue-supplement',
  'rule-on-return',
  'rule-on-extension',
  'take-lead',
  'give-instruction',
  'issue-report',
];
