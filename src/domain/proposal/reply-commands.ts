import { draftReply } from './commands/draft-reply.ts';
import { countersignReply } from './commands/countersign-reply.ts';
import { objectToReply } from './commands/object-to-reply.ts';
import { commentOnDraft } from './commands/comment-on-draft.ts';
import { clearReply } from './commands/clear-reply.ts';
import { sendBackReply } from './commands/send-back-reply.ts';
import { examineReply } from './commands/examine-reply.ts';
import { issueReply } from './commands/issue-reply.ts';
import { recordService } from './commands/record-service.ts';
import { correctReply } from './commands/correct-reply.ts';
import { issueInterim } from './commands/issue-interim.ts';
import { issueSupplement } from './commands/issue-supplement.ts';

/** In the order of the process. */
export const replyCommands = [
  draftReply,
  countersignReply,
  objectToReply,
  commentOnDraft,
  clearReply,
  sendBackReply,
  examineReply,
  issueReply,
  recordService,
  correctReply,
  issueInterim,
  issueSupplement,
] as const;
