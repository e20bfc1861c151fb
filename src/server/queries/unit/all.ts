import type { unitViews } from '../../../contract/unit-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readBoard } from './board.ts';
import { readHandling } from './handling.ts';
import { readReplyLetter } from './reply-letter.ts';

export const unitQueries: QueriesOf<typeof unitViews> = { board: readBoard, handling: readHandling, 'reply-letter': readReplyLetter };
