import type { leaderViews } from '../../../contract/leader-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readApprovals } from './approvals.ts';
import { readLedCases } from './led-cases.ts';
import { readRedList } from './red-list.ts';

export const leaderQueries: QueriesOf<typeof leaderViews> = { approvals: readApprovals, 'led-cases': readLedCases, 'red-list': readRedList };
