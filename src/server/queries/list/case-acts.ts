import { dayOf } from '../../../domain/day.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { sightOf } from '../../../domain/reading.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import { askedMax } from '../../../contract/list-views.ts';
import type { View } from '../../../contract/routes.ts';
import { readSituation } from '../../store/situation.ts';
import { actsFor } from '../acts.ts';
import type { Reading } from '../reader.ts';

/** What the reader can do with each of several cases: an act is offered for all of them only where each allows it. */
export async function readCaseActs(reading: Reading, { ids }: { ids: string }): Promise<View<'case-acts'>> {
  const asked = [...new Set(ids.split(','))].filter((id) => id !== '').slice(0, askedMax);
  const items: View<'case-acts'>['items'] = [];
  for (const id of asked) {
    const situation = await readSituation(reading.client, reading.scope, 'matter', id, dayOf(reading.now));
    const matter = situation.main.state as Matter | null;
    if (!matter || sightOf(matter, reading.actor, 'case') === 'hidden') continue;
    items.push({
      id,
      version: situation.main.version,
      slug: await slugOf(reading, id),
      title: situation.main.title ?? '',
      stage: stageOf(matter),
      can: await actsFor(reading, situation),
    });
  }
  return { items };
}

async function slugOf({ client }: Reading, id: string): Promise<string | null> {
  const { rows } = await client.query<{ slug: string | null }>('SELECT slug FROM matter WHERE tenant_id = $1 AND id = $2', [id]);
  return rows[0]?.slug ?? null;
}
