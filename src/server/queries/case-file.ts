import { dayOf } from '../../domain/day.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { sightOf } from '../../domain/reading.ts';
import type { CaseView } from '../../contract/views.ts';
import { readSituation } from '../store/situation.ts';
import type { TenantClient } from '../store/tenant-transaction.ts';
import { actsFor } from './acts.ts';
import { body } from './case-body.ts';
import { draftCase } from './case-draft.ts';
import { filesOf } from './case-files.ts';
import { head } from './case-head.ts';
import { correctionsOf, linkedMatters, ratingsOf, ratingsSeen, timelineOf } from './case-history.ts';
import { hasLog } from './case-log.ts';
import { Unseen, type Reading } from './reader.ts';
import { textsOf } from './texts.ts';

/** The case file: one matter with all that this reader may see of it, and the acts open to him now. */
export async function readCase(reading: Reading, { id }: { id: string }): Promise<CaseView> {
  const { client, actor, now } = reading;
  const situation = await readSituation(client, reading.scope, 'matter', id, dayOf(now), isNumber.test(id) ? 'slug' : 'id');
  const matter = situation.main.state as Matter | null;
  if (!matter) return draftCase(reading, situation);
  if (sightOf(matter, actor, 'case') === 'hidden') throw new Unseen();
  const events = await timelineOf(client, matter, actor);
  const ratings = await ratingsSeen(client, matter, actor);
  const text = await textsOf(client, [matter, ...events.flatMap((each) => [each.detail, each.correction]), ratings]);
  return {
    ...head(matter, situation, actor, text),
    ...body(matter, situation, reading, text),
    ...(await links(client, matter)),
    corrections: sightOf(matter, actor, 'wording') === 'shown' ? correctionsOf(events, situation.given.register, text) : [],
    hasLog: hasLog(actor),
    files: await filesOf(client, matter, actor, ratings),
    ratings: ratings && ratingsOf(ratings, matter, actor, situation.given.register, text),
    timeline: events.map((each) => each.show(text)),
    can: await actsFor(reading, situation),
  };
}

/** A number such as 2024-0007 or 2024-R0001; everything else is an id. */
export const isNumber = /^\d{4}-[A-Z]?\d+$/;

async function links(client: TenantClient, matter: Matter): Promise<Pick<CaseView, 'mergedInto' | 'absorbed'>> {
  const linked = await linkedMatters(client, [...(matter.mergedInto ? [matter.mergedInto] : []), ...matter.absorbed]);
  return { mergedInto: linked.find((each) => each.id === matter.mergedInto) ?? null, absorbed: linked.filter((each) => matter.absorbed.includes(each.id)) };
}
