import { isCommittee, isOffice, type Actor } from '../../../domain/actor.ts';
import { dayOf } from '../../../domain/day.ts';
import { postsOn } from '../../../domain/register/actor-of.ts';
import { unitRegistrars } from '../../../domain/register/registrars.ts';
import { profileCasesMax, type CaseLine, type UnitItem } from '../../../contract/register-views.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { scopeOf, where } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';
import { standingActs, versionsOf } from '../standing-acts.ts';

/** Desks that read cases of more than one unit; administrators keep the register without them. */
export const readsCases = (actor: Actor): boolean => isCommittee(actor) || isOffice(actor) || actor.role === 'leader' || actor.role === 'audit-admin';
const mayRead = (actor: Actor): boolean => readsCases(actor) || unitRegistrars.includes(actor.role);

/** 承办单位目录: the whole tree with people, duties and what is open at each. */
export async function readUnits(reading: Reading): Promise<{ items: UnitItem[]; can: string[] }> {
  const { client, actor, now } = reading;
  if (!mayRead(actor)) throw new Unseen();
  const context = await contextOf(client, reading.scope);
  const [versions, open] = [await versionsOf(client, 'unit'), readsCases(actor) ? await openByUnit(reading) : null];
  const acts = standingActs(reading, context);
  const people = peopleByUnit(context, dayOf(now));
  const named = (id: string | null | undefined, from: ReadonlyMap<string, { name: string }>) => (id ? { id, name: from.get(id)?.name ?? id } : null);
  const { units, persons } = context.register;
  const items = [...units.values()].map((unit): UnitItem => ({
    id: unit.id,
    version: versions.get(unit.id) ?? 0,
    can: acts('unit', unit),
    code: unit.code,
    name: unit.name,
    tier: unit.tier,
    side: unit.side,
    parentId: unit.parentId,
    formerNames: [...unit.formerNames],
    retiredOn: unit.retiredOn,
    successor: named(unit.successorId, units),
    phone: unit.profile?.phone ?? null,
    address: unit.profile?.address ?? null,
    duties: [...(unit.profile?.duties ?? [])],
    leader: named(unit.profile?.leaderId, persons),
    people: people.get(unit.id) ?? [],
    openCases: open === null ? null : (open.get(unit.id) ?? 0),
  }));
  return { items: items.toSorted((a, b) => (a.code < b.code ? -1 : 1)), can: acts('unit', null) };
}

function peopleByUnit({ register }: Context, today: string): Map<string, UnitItem['people']> {
  const found = new Map<string, UnitItem['people']>();
  for (const person of register.persons.values())
    for (const post of postsOn(person, today)) {
      if (post.unitId === null) continue;
      found.set(post.unitId, [...(found.get(post.unitId) ?? []), { personId: person.id, name: person.name, role: post.role, title: post.title }]);
    }
  return found;
}

/** A case is open at a unit while its part lives and the case itself is not over. */
const isOpen = "a.is_live AND m.stage NOT IN ('closed', 'in-follow-up', 'archived', 'withdrawn', 'declined', 'diverted')";

async function openByUnit({ client, actor }: Reading): Promise<Map<string, number>> {
  const filter = where();
  scopeOf(actor, filter);
  const { rows } = await client.query<{ unit_id: string; count: number }>(
    `SELECT a.unit_id, count(DISTINCT m.id)::int AS count FROM assignment a JOIN matter m ON m.tenant_id = $1 AND m.id = a.matter_id
     WHERE a.tenant_id = $1 AND ${isOpen} AND ${filter.sql.join(' AND ')} GROUP BY a.unit_id`,
    filter.values,
  );
  return new Map(rows.map((row) => [row.unit_id, row.count]));
}

/** The cases behind a unit's number. */
export async function readUnitCases({ client, actor }: Reading, { id }: { id: string }): Promise<{ items: CaseLine[]; total: number }> {
  if (!readsCases(actor)) throw new Unseen();
  const filter = where();
  scopeOf(actor, filter);
  filter.add((unit) => `a.unit_id = ${unit}`, id);
  const { rows } = await client.query<CaseLine>(
    `SELECT DISTINCT m.report_year, m.serial, m.id, m.slug, m.title, m.stage, m.next_due AS "on"
     FROM assignment a JOIN matter m ON m.tenant_id = $1 AND m.id = a.matter_id WHERE a.tenant_id = $1 AND ${isOpen} AND ${filter.sql.join(' AND ')} ORDER BY m.report_year, m.serial, m.id`,
    filter.values,
  );
  return { items: rows.slice(0, profileCasesMax).map(({ id: matterId, slug, title, stage, on }) => ({ id: matterId, slug, title, stage, on })), total: rows.length };
}
