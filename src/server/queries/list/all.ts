import type { listViews } from '../../../contract/list-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readCaseActs } from './case-acts.ts';
import { readFacets } from './facets.ts';
import { readListCounts } from './list-counts.ts';
import { readRecentActs } from './recent-acts.ts';

export const listQueries: QueriesOf<typeof listViews> = { 'proposal-facets': readFacets, 'list-counts': readListCounts, 'recent-acts': readRecentActs, 'case-acts': readCaseActs };
