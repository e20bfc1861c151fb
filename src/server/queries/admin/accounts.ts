import type { z } from 'zod';
import { adminRoles, proposerRoles, type Actor } from '../../../domain/actor.ts';
import type { Instant } from '../../../domain/day.ts';
import { decidesOver } from '../../../domain/register/posts.ts';
import type { Person, Post, Register } from '../../../domain/register/register.ts';
import type { AccountState, PersonItem } from '../../../contract/admin-views.ts';
import type { View, views } from '../../../contract/routes.ts';
import { contextOf } from '../../store/context.ts';
import type { TenantClient } from '../../store/tenant-transaction.ts';
import { Unseen, type Reading } from '../reader.ts';
import { placeOf } from '../register/members.ts';
import { standingActs, versionsOf } from '../standing-acts.ts';

type Query = z.output<(typeof views)['accounts']['query']>;
const unusedDays = 90;

interface AccountRow {
  name: string;
  person_id: string;
  must_change: boolean;
  locked_until: Instant | null;
  last_sign_in_at: Instant | null;
  changed_at: Instant;
}

/** 人员与账号: every person with posts and the state of the account; for the three administrators. */
export async function readAccounts(reading: Reading, query: Query): Promise<View<'accounts'>> {
  const { client, actor } = reading;
  if (!adminRoles.includes(actor.role)) throw new Unseen();
  const context = await contextOf(client, reading.scope);
  const accounts = await accountRows(client);
  const all = [...context.register.persons.values()].map((person) => ({ person, ...standOf(person, accounts.get(person.id), reading.now) }));
  const counts: Record<string, number> = { unused: all.filter((each) => each.isUnused).length };
  for (const { state } of all) counts[state] = (counts[state] ?? 0) + 1;
  const found = all.filter((each) => fits(each, query, context.register)).toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'zh-u-co-stroke') || (a.person.id < b.person.id ? -1 : 1));
  const from = placeOf(query.after);
  const versions = await versionsOf(client, 'person');
  const acts = standingActs(reading, context);
  const items = found.slice(from, from + query.limit).map(({ person, state, lockedUntil, lastSignInAt, isUnused }): PersonItem => ({
    id: person.id,
    version: versions.get(person.id) ?? 0,
    // Unlocking is offered where there is a lock; the domain cannot know of it.
    can: acts('person', person).filter((each) => each !== 'unlock-account' || state === 'locked'),
    name: person.name,
    posts: person.posts.map((post) => postOf(post, actor, context.register)),
    account: person.account,
    state,
    lockedUntil,
    lastSignInAt,
    isUnused,
  }));
  return { items, total: found.length, after: from + query.limit < found.length ? String(from + query.limit) : null, counts };
}

/** The accounts of this district's people; the table itself belongs to no district. */
async function accountRows(client: TenantClient): Promise<Map<string, AccountRow>> {
  const { rows } = await client.query<AccountRow>(
    'SELECT a.name, p.person_id, a.must_change, a.locked_until, a.last_sign_in_at, a.changed_at FROM account_person p JOIN account a ON a.name = p.account_name WHERE p.tenant_id = $1',
  );
  return new Map(rows.map((row) => [row.person_id, row]));
}

interface Stand {
  state: AccountState;
  lockedUntil: Instant | null;
  lastSignInAt: Instant | null;
  isUnused: boolean;
}

function standOf(person: Person, row: AccountRow | undefined, now: Instant): Stand {
  const lockedUntil = row?.locked_until && row.locked_until > now ? row.locked_until : null;
  const lastSignInAt = row?.last_sign_in_at ?? null;
  return { state: stateOf(person, row, lockedUntil), lockedUntil, lastSignInAt, isUnused: isUnused(person, row, now) };
}

function stateOf(person: Person, row: AccountRow | undefined, lockedUntil: Instant | null): AccountState {
  if (person.account === null) return 'none';
  if (person.isDisabled) return 'disabled';
  if (lockedUntil !== null) return 'locked';
  if (!row || row.last_sign_in_at === null) return 'new';
  return row.must_change ? 'must-change' : 'active';
}

/** Members and liaisons may stay away for a year; staff who do not come for 90 days are looked at. */
function isUnused(person: Person, row: AccountRow | undefined, now: Instant): boolean {
  if (!row || person.account === null || person.isDisabled) return false;
  const isStaff = person.posts.some((post) => post.to === null && !proposerRoles.includes(post.role) && post.role !== 'delegate');
  const since = row.last_sign_in_at ?? row.changed_at;
  return isStaff && Date.parse(now) - Date.parse(since) > unusedDays * 86_400_000;
}

function fits({ person, state, isUnused: unused }: Stand & { person: Person }, query: Query, register: Register): boolean {
  if (query.id !== undefined) return person.id === query.id;
  if (query.state === 'unused' ? !unused : query.state !== undefined && query.state !== state) return false;
  const q = query.q?.trim() ?? '';
  return q === '' || [person.name, person.account ?? '', ...person.posts.flatMap((post) => [post.title, placeNameOf(post, register) ?? ''])].some((text) => text.includes(q));
}

const placeNameOf = ({ unitId, memberId, bodyId }: Post, { units, members, bodies }: Register): string | null =>
  units.get(unitId ?? '')?.name ?? bodies.get(bodyId ?? '')?.name ?? members.get(memberId ?? '')?.name ?? null;

function postOf(post: Post, actor: Actor, register: Register): PersonItem['posts'][number] {
  const { id, role, title, from, to } = post;
  return { id, role, title, place: placeNameOf(post, register), from, to, canDismiss: to === null && actor.role !== 'audit-admin' && decidesOver(actor, role, register) };
}
