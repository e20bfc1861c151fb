import type { officeViews } from '../../../contract/office-views.ts';
import type { QueriesOf } from '../reader.ts';

export const officeQueries: QueriesOf<typeof officeViews> = {};
