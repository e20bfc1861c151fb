import { rateReply } from './commands/rate-reply.ts';
import { recordPaperRating } from './commands/record-paper-rating.ts';
import { closeRating } from './commands/close-rating.ts';
import { acknowledgeExplanation } from './commands/acknowledge-explanation.ts';
import { contestClass } from './commands/contest-class.ts';
import { orderRedo } from './commands/order-redo.ts';
import { escalateRedo } from './commands/escalate-redo.ts';

/** In the order of the process. */
export const feedbackCommands = [rateReply, recordPaperRating, closeRating, acknowledgeExplanation, contestClass, orderRedo, escalateRedo] as const;
