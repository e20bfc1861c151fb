import { closeProposal } from './commands/close-proposal.ts';
import { reopenProposal } from './commands/reopen-proposal.ts';
import { reportCommitment } from './commands/report-commitment.ts';
import { verifyCommitment } from './commands/verify-commitment.ts';
import { postponeCommitment } from './commands/postpone-commitment.ts';
import { dropCommitment } from './commands/drop-commitment.ts';
import { reviseResult } from './commands/revise-result.ts';
import { lookBack } from './commands/look-back.ts';
import { archiveProposal } from './commands/archive-proposal.ts';

/** In the order of the process. */
export const closingCommands = [closeProposal, reopenProposal, reportCommitment, verifyCommitment, postponeCommitment, dropCommitment, reviseResult, lookBack, archiveProposal] as const;
