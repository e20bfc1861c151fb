import type { adminViews } from '../../../contract/admin-views.ts';
import type { QueriesOf } from '../reader.ts';

export const adminQueries: QueriesOf<typeof adminViews> = {};
