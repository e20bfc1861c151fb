import type { committeeViews } from '../../../contract/committee-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readImportLikeness } from './import-likeness.ts';
import { readImport } from './import.ts';
import { readImports } from './imports.ts';
import { readIntake } from './intake.ts';
import { readKeyProposals } from './key-proposals.ts';
import { readMergeCandidates, readMerged, readMergePair } from './merge-candidates.ts';
import { readHandOver, readNumbering } from './numbering.ts';
import { readRatingsDesk } from './ratings-desk.ts';

export const committeeQueries: QueriesOf<typeof committeeViews> = {
  imports: readImports,
  import: readImport,
  'import-likeness': readImportLikeness,
  intake: readIntake,
  'merge-candidates': readMergeCandidates,
  'merge-pair': readMergePair,
  merged: readMerged,
  numbering: readNumbering,
  'hand-over-list': readHandOver,
  'key-proposals': readKeyProposals,
  'ratings-desk': readRatingsDesk,
};
