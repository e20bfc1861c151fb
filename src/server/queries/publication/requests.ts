import type { z } from 'zod';
import { isOffice } from '../../../domain/actor.ts';
import type { Application } from '../../../domain/public/application.ts';
import type { Takedown } from '../../../domain/public/takedown.ts';
import type { publicationViews, RequestItem } from '../../../contract/publication-views.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { daysLeft, lightFor, scaleOf, type LightScale } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';
import type { ReadText } from '../texts.ts';
import { entriesOf } from './entries.ts';

/** 公开申请和撤下申请: what people ask of the office, the longest waiting first. */
export async function readRequests(
  reading: Reading,
  query: z.output<(typeof publicationViews)['public-requests']['query']>,
): Promise<{ items: RequestItem[]; total: { count: number; isMore: boolean }; after: string | null }> {
  if (!isOffice(reading.actor)) throw new Unseen();
  const { rows, text, total, after } = await entriesOf(reading, query.kind, query.status, query);
  const context = await contextOf(reading.client, reading.scope);
  const scale = scaleOf(context, reading.now);
  const { rows: cases } = await reading.client.query<{ id: string; slug: string | null; title: string }>('SELECT id, slug, title FROM matter WHERE tenant_id = $1 AND id = ANY($2)', [
    rows.map((row) => row.state.matterId),
  ]);
  const known = new Map(cases.map((each) => [each.id, each]));
  return {
    items: rows.map(({ id, version, state, due }) => {
      const about = known.get(state.matterId);
      const common = { id, version, matterId: state.matterId, slug: about?.slug ?? null, title: about?.title ?? '', applicant: text(state.applicant), contact: text(state.contact), on: state.on };
      return { ...common, ...timeOf(due, context, scale), ...(state.kind === 'application' ? applied(state, text) : asked(state, text)) };
    }),
    total,
    after,
  };
}

const timeOf = (due: string | null, context: Context, scale: LightScale): Pick<RequestItem, 'due' | 'light' | 'workingDaysLeft'> => ({
  due,
  light: due === null ? 'grey' : lightFor(due, false, scale),
  workingDaysLeft: daysLeft(context, due, scale),
});

const applied = ({ purpose, delivery, answer }: Application, text: ReadText) => ({
  kind: 'application' as const,
  text: purpose === null ? null : text(purpose),
  delivery,
  settled: answer ? { outcome: answer.outcome, text: text(answer.text), on: answer.by.on, name: answer.by.name } : null,
});

const asked = ({ reason, ruling }: Takedown, text: ReadText) => ({
  kind: 'takedown' as const,
  text: text(reason),
  delivery: null,
  settled: ruling ? { outcome: ruling.isWithdrawn ? 'withdrawn' : 'kept', text: text(ruling.reason), on: ruling.by.on, name: ruling.by.name } : null,
});
