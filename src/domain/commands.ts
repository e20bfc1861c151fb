import type { AnyCommand } from './execute.ts';
import { intakeCommands } from './proposal/intake-commands.ts';
import { reviewCommands } from './proposal/review-commands.ts';
import { assignmentCommands } from './proposal/assignment-commands.ts';
import { handlingCommands } from './proposal/handling-commands.ts';
import { ledgerCommands } from './proposal/ledger-commands.ts';
import { replyCommands } from './proposal/reply-commands.ts';
import { feedbackCommands } from './proposal/feedback-commands.ts';
import { closingCommands } from './proposal/closing-commands.ts';
import { publicationCommands } from './publication/publication-commands.ts';
import { supervisionCommands } from './supervision/supervision-commands.ts';
import { publicCommands } from './public/public-commands.ts';
import { registerCommands } from './register/register-commands.ts';
import { sessionCommands } from './session/session-commands.ts';
import { reportCommands } from './report/report-commands.ts';

/** Every command of the product, by name: HTTP, CLI, forms, the permission page and the tests read this table. */
export const commands: ReadonlyMap<string, AnyCommand> = new Map(
  [
    ...intakeCommands,
    ...reviewCommands,
    ...assignmentCommands,
    ...handlingCommands,
    ...ledgerCommands,
    ...replyCommands,
    ...feedbackCommands,
    ...closingCommands,
    ...publicationCommands,
    ...supervisionCommands,
    ...publicCommands,
    ...registerCommands,
    ...sessionCommands,
    ...reportCommands,
  ].map((command) => [command.name, command as unknown as AnyCommand]),
);
