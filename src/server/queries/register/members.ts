import { isCommittee, type Actor } from '../../../domain/actor.ts';
import { dayOf } from '../../../domain/day.ts';
import type { Member } from '../../../domain/register/register.ts';
import { memberRegistrars } from '../../../domain/register/registrars.ts';
import type { MemberItem } from '../../../contract/register-views.ts';
import type { View, views } from '../../../contract/routes.ts';
import type { z } from 'zod';
import { contextOf, sessionInForce, type Context } from '../../store/context.ts';
import { Unseen, type Reading } from '../reader.ts';
import { standingActs, versionsOf } from '../standing-acts.ts';
import { dutyOf } from './duty.ts';

export const keepsMembers = (actor: Actor): boolean => memberRegistrars.includes(actor.role);
type Query = z.output<(typeof views)['members']['query']>;

/** 委员名册: who sits for which sector, with what each did in a year. Never for units: what a member rated is not theirs to know. */
export async function readMembers(reading: Reading, query: Query): Promise<View<'members'>> {
  const { client, actor, now } = reading;
  if (!keepsMembers(actor)) throw new Unseen();
  const context = await contextOf(client, reading.scope);
  const years = [...new Set(context.sessions.map((each) => each.reportYear))].toSorted((a, b) => b - a);
  const year = query.year ?? sessionInForce(context, dayOf(now))?.reportYear ?? null;
  const all = [...context.register.members.values()];
  const found = all.filter((each) => fits(each, query, context)).toSorted(byName);
  const from = placeOf(query.after);
  const page = found.slice(from, from + query.limit);
  const duty = isCommittee(actor) && year !== null ? await dutyOf(client, year) : null;
  const versions = await versionsOf(client, 'member');
  const acts = standingActs(reading, context);
  return {
    items: page.map((member) => ({ ...itemOf(member, context), version: versions.get(member.id) ?? 0, can: acts('member', member), duty: duty && duty(member.id) })),
    total: found.length,
    after: from + query.limit < found.length ? String(from + query.limit) : null,
    sectors: [...new Set(all.map((each) => each.sector))].toSorted((a, b) => a.localeCompare(b, 'zh-CN')),
    year,
    years,
  };
}

/** Lists of the register are short enough to be paged by place. */
export const placeOf = (after: string | undefined): number => (/^\d{1,6}$/.test(after ?? '') ? Number(after) : 0);

const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number => a.name.localeCompare(b.name, 'zh-u-co-stroke') || (a.id < b.id ? -1 : 1);

function fits(member: Member, { q, sector, state, id }: Query, { register }: Context): boolean {
  if (id !== undefined) return member.id === id;
  if (sector && member.sector !== sector) return false;
  if (state === 'ended' ? member.endedOn === null : state !== undefined && member.endedOn !== null) return false;
  if (state === 'no-account' && register.persons.get(member.personId ?? '')?.account) return false;
  return !q || member.name.includes(q.trim()) || member.sector.includes(q.trim());
}

function itemOf(member: Member, { register }: Context): Omit<MemberItem, 'version' | 'can' | 'duty'> {
  const person = register.persons.get(member.personId ?? '');
  const named = (id: string | null, name: string | undefined) => (id === null ? null : { id, name: name ?? id });
  return {
    id: member.id,
    name: member.name,
    sector: member.sector,
    person: named(member.personId, person?.name),
    account: person?.account ?? null,
    delegate: named(member.delegatePersonId, register.persons.get(member.delegatePersonId ?? '')?.name),
    endedOn: member.endedOn,
    followedBy: named(member.followedById, register.members.get(member.followedById ?? '')?.name),
  };
}
