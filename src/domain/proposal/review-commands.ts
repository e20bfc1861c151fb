import { returnForRevision } from './commands/return-for-revision.ts';
import { giveReview } from './commands/give-review.ts';
import { docketProposal } from './commands/docket-proposal.ts';
import { declineProposal } from './commands/decline-proposal.ts';
import { divertProposal } from './commands/divert-proposal.ts';
import { mergeProposals } from './commands/merge-proposals.ts';
import { unmergeProposal } from './commands/unmerge-proposal.ts';
import { markKey } from './commands/mark-key.ts';
import { unmarkKey } from './commands/unmark-key.ts';
import { correctDocket } from './commands/correct-docket.ts';
import { sealCase } from './commands/seal-case.ts';
import { purgeContent } from './commands/purge-content.ts';
import { recuse } from './commands/recuse.ts';

/** In the order of the process. */
export const reviewCommands = [
  returnForRevision,
  giveReview,
  docketProposal,
  declineProposal,
  divertProposal,
  mergeProposals,
  unmergeProposal,
  markKey,
  unmarkKey,
  correctDocket,
  sealCase,
  purgeContent,
  recuse,
] as const;
