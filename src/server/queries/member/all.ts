import type { memberViews } from '../../../contract/member-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readDrafts } from './drafts.ts';
import { readDuty } from './duty.ts';

export const memberQueries: QueriesOf<typeof memberViews> = { drafts: readDrafts, duty: readDuty };
