import type { z } from 'zod';
import { isCommittee } from '../../../domain/actor.ts';
import type { publicationViews, TopicItem } from '../../../contract/publication-views.ts';
import { Unseen, type Reading } from '../reader.ts';
import { entriesOf } from './entries.ts';

/** 提案线索: what people outside suggested, for the committee that lets it in or not. */
export async function readTopics(
  reading: Reading,
  query: z.output<(typeof publicationViews)['public-topics']['query']>,
): Promise<{ items: TopicItem[]; total: { count: number; isMore: boolean }; after: string | null }> {
  if (!isCommittee(reading.actor)) throw new Unseen();
  const { rows, text, total, after } = await entriesOf(reading, 'topic', query.status, query);
  const maybe = (ref: string | null): string | null => (ref === null ? null : text(ref));
  return {
    items: rows.map(({ id, version, state }) => ({
      id,
      version,
      title: text(state.title),
      text: text(state.text),
      name: maybe(state.name),
      contact: maybe(state.contact),
      state: state.state,
      reason: maybe(state.reason),
      on: state.on,
    })),
    total,
    after,
  };
}
