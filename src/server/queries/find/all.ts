import type { findViews } from '../../../contract/find-views.ts';
import type { QueriesOf } from '../reader.ts';
import { readSearch } from './search.ts';
import { readSimilar } from './similar.ts';

export const findQueries: QueriesOf<typeof findViews> = { search: readSearch, similar: readSimilar };
