import { recordMeasure } from './commands/record-measure.ts';
import { recordFigure } from './commands/record-figure.ts';
import { correctFigure } from './commands/correct-figure.ts';
import { verifyFigure } from './commands/verify-figure.ts';

/** In the order of the process. */
export const ledgerCommands = [recordMeasure, recordFigure, correctFigure, verifyFigure] as const;
