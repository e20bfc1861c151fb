import type { findViews } from '../../../contract/find-views.ts';
import type { QueriesOf } from '../reader.ts';

export const findQueries: QueriesOf<typeof findViews> = {};
