import { dayOf } from '../../../domain/day.ts';
import type { View } from '../../../contract/routes.ts';
import { countedMax } from '../lists.ts';
import { countInbox } from '../inbox.ts';
import { countProposals } from '../proposals.ts';
import type { Reading } from '../reader.ts';

const page = { sort: 'number', order: 'asc', limit: 1 } as const;

/** How much each of the reader's lists holds, counted as the list itself counts. */
export async function readListCounts(reading: Reading): Promise<View<'list-counts'>> {
  const monthFrom = `${dayOf(reading.now).slice(0, 7)}-01`;
  const todo = await countInbox(reading, { limit: 1 });
  const done = await countProposals(reading, { ...page, of: 'done' });
  const doneThisMonth = await countProposals(reading, { ...page, of: 'done', since: monthFrom });
  const started = await countProposals(reading, { ...page, of: 'started' });
  const others = await countProposals(reading, { ...page, of: 'others' });
  const most = (count: number): number => Math.min(count, countedMax);
  return {
    todo: most(todo),
    done: most(done),
    doneThisMonth: most(doneThisMonth),
    monthFrom,
    started: most(started),
    others: most(others),
    isMore: Math.max(todo, done, started, others) > countedMax,
  };
}
