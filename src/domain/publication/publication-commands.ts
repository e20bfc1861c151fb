import { decidePublication } from './commands/decide-publication.ts';
import { embargo } from './commands/embargo.ts';
import { publish } from './commands/publish.ts';
import { redact } from './commands/redact.ts';
import { unpublish } from './commands/unpublish.ts';

/** In the order of the process. */
export const publicationCommands = [decidePublication, redact, embargo, publish, unpublish] as const;
