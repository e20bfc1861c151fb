import { draftProposal } from './commands/draft-proposal.ts';
import { reviseDraft } from './commands/revise-draft.ts';
import { inviteCosigners } from './commands/invite-cosigners.ts';
import { cosign } from './commands/cosign.ts';
import { declineCosign } from './commands/decline-cosign.ts';
import { lapseCosigning } from './commands/lapse-cosigning.ts';
import { submitProposal } from './commands/submit-proposal.ts';
import { recordOnBehalf } from './commands/record-on-behalf.ts';
import { withdrawProposal } from './commands/withdraw-proposal.ts';

/** In the order of the process. */
export const intakeCommands = [draftProposal, reviseDraft, inviteCosigners, cosign, declineCosign, lapseCosigning, submitProposal, recordOnBehalf, withdrawProposal] as const;
