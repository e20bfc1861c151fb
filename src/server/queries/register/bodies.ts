import { isCommittee } from '../../../domain/actor.ts';
import { dayOf } from '../../../domain/day.ts';
import { postsOn } from '../../../domain/register/actor-of.ts';
import type { View } from '../../../contract/routes.ts';
import { contextOf, sessionInForce } from '../../store/context.ts';
import { Unseen, type Reading } from '../reader.ts';
import { standingActs, versionsOf } from '../standing-acts.ts';
import { proposedByBody } from './duty.ts';
import { keepsMembers } from './members.ts';

/** 集体提案单位: parties, organisations, sectors, committees and groups with those who act for them. */
export async function readBodies(reading: Reading, query: { year?: number | undefined }): Promise<View<'bodies'>> {
  const { client, actor, now } = reading;
  if (!keepsMembers(actor)) throw new Unseen();
  const context = await contextOf(client, reading.scope);
  const today = dayOf(now);
  const year = query.year ?? sessionInForce(context, today)?.reportYear ?? null;
  const proposed = isCommittee(actor) && year !== null ? await proposedByBody(client, year) : null;
  const versions = await versionsOf(client, 'body');
  const acts = standingActs(reading, context);
  const persons = [...context.register.persons.values()];
  const items = [...context.register.bodies.values()].map((body) => {
    const posted = persons.filter((person) => postsOn(person, today).some((post) => post.bodyId === body.id));
    const named = persons.find((person) => person.id === body.liaisonPersonId);
    return {
      id: body.id,
      version: versions.get(body.id) ?? 0,
      can: acts('body', body),
      name: body.name,
      type: body.type,
      endedOn: body.endedOn,
      liaisons: [...new Set([...posted, ...(named ? [named] : [])])].map(({ id, name }) => ({ id, name })),
      proposed: proposed && (proposed.get(body.id) ?? 0),
    };
  });
  return { items: items.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-u-co-stroke')), year };
}
