import type { registerViews } from '../../../contract/register-views.ts';
import type { QueriesOf } from '../reader.ts';

export const registerQueries: QueriesOf<typeof registerViews> = {};
