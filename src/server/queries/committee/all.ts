import type { committeeViews } from '../../../contract/committee-views.ts';
import type { QueriesOf } from '../reader.ts';

export const committeeQueries: QueriesOf<typeof committeeViews> = {};
