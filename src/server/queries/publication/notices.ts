import type { z } from 'zod';
import { isCommittee, isOffice } from '../../../domain/actor.ts';
import type { NoticeItem, publicationViews } from '../../../contract/publication-views.ts';
import { Unseen, type Reading } from '../reader.ts';
import { entriesOf } from './entries.ts';

/** 动态: the notices of the public site with their earlier wordings, for the desks that publish them. */
export async function readNotices(
  reading: Reading,
  query: z.output<(typeof publicationViews)['public-notices']['query']>,
): Promise<{ items: NoticeItem[]; total: { count: number; isMore: boolean }; after: string | null }> {
  if (!isCommittee(reading.actor) && !isOffice(reading.actor)) throw new Unseen();
  const { rows, text, total, after } = await entriesOf(reading, 'notice', query.status, query);
  return {
    items: rows.map(({ id, version, state }) => ({
      id,
      version,
      noticeKind: state.noticeKind,
      title: text(state.title),
      text: text(state.text),
      on: state.on,
      corrections: state.corrections.map((each) => ({ reason: text(each.reason), on: each.on, title: text(each.title), text: text(each.text) })),
      withdrawn: state.withdrawn ? { reason: text(state.withdrawn.reason), on: state.withdrawn.on } : null,
    })),
    total,
    after,
  };
}
