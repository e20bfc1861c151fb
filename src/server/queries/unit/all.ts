import type { unitViews } from '../../../contract/unit-views.ts';
import type { QueriesOf } from '../reader.ts';

export const unitQueries: QueriesOf<typeof unitViews> = {};
