import { dayOf } from '../../domain/day.ts';
import type { Matter } from '../../domain/proposal/matter.ts';
import { sightOf } from '../../domain/reading.ts';
import type { CaseView } from '../../contract/views.ts';
import { readSituation } from '../store/situation.ts';
import { actsFor } from './acts.ts';
import { body } from './case-body.ts';
import { draftCase } from './case-draft.ts';
import { head } from './case-head.ts';
import { linkedMatters, ratingsOf, timelineOf } from './case-history.ts';
import { Unseen, type Reading } from './reader.ts';
import { textsOf, type ReadText } from './texts.ts';

/** The case file: one matter with all that this reader may see of it, and the acts open to him now. */
export async function readCase(reading: Reading, { id }: { id: string }): Promise<CaseView> {
  const { client, actor, now } = reading;
  const found = await matterId(reading, id);
  const situation = await readSituation(client, reading.scope, 'matter', found, dayOf(now));
  const matter = situation.main.state as Matter | null;
  if (!matter) return draftCase(reading, situation);
  if (sightOf(matter, actor, 'case') === 'hidden') throw new Unseen();
  const events = await timelineOf(client, matter, actor);
  const text = await textsOf(client, [matter, ...events.map((each) => each.payload)]);
  return { ...head(matter, situation, actor, text), ...body(matter, situation, reading, text), ...(await around(reading, matter, text)), timeline: events.map((each) => each.show(text)), can: await actsFor(reading, situation) };
}

/** A number such as 2024-0007 or the id itself. */
async function matterId({ client }: Reading, id: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM matter WHERE tenant_id = $1 AND slug = $2', [id]);
  return rows[0]?.id ?? id;
}

async function around(reading: Reading, matter: Matter, text: ReadText) {
  const linked = await linkedMatters(reading.client, [...(matter.mergedInto ? [matter.mergedInto] : []), ...matter.absorbed]);
  return {
    mergedInto: linked.find((each) => each.id === matter.mergedInto) ?? null,
    absorbed: linked.filter((each) => matter.absorbed.includes(each.id)),
    ratings: await ratingsOf(reading, matter, text),
  };
}
