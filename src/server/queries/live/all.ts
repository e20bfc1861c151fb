import type { liveViews } from '../../../contract/live-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readNotices } from './notices.ts';

export const liveQueries: QueriesOf<typeof liveViews> = { notices: readNotices };
