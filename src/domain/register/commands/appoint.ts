import { z } from 'zod';
import { isSystem, roles, unitRoles, type Role } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { choice, happenedOn, line, ref } from '../../input.ts';
import { usableUnit } from '../../proposal/guards.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { decidesOver, isAdminRole, isAdministrator, livePosts, whileFounding } from '../posts.ts';
import type { Person, Post } from '../register.ts';
import { currentMember } from '../registrars.ts';

type Appointable = Exclude<Role, 'public' | 'system'>;
const appointable = roles.filter((role): role is Appointable => role !== 'public' && role !== 'system') as [Appointable, ...Appointable[]];

const input = z.strictObject({
  role: choice(appointable),
  title: line(60),
  unitId: ref('unit').optional(),
  memberId: ref('member').optional(),
  bodyId: ref('body').optional(),
  happenedOn: happenedOn(),
});

/** 任职: a post with its first day; a person acts in one post at a time. */
export const appoint = defineCommand({
  name: 'appoint',
  stream: 'person',
  creates: false,
  who: ['system-admin', 'security-admin', 'system'],
  input,
  allowed: (person, actor, world) => {
    // Nobody opens a door for himself.
    if (!isSystem(actor) && actor.personId === person?.id) return refuse('not-allowed', { command: 'appoint' });
    return whileFounding(actor, world.register);
  },
  // The security administrator gives posts of administrators only, and nobody holds two of them (三员分立).
  possible: (person, world) => (person && world.actor.role === 'security-admin' && isAdministrator(person) ? refuse('administrators-apart') : null),
  decide: (person, given, world) => {
    if (!person) return refuse('not-found');
    if (!decidesOver(world.actor, given.role, world.register)) return refuse('not-allowed', { command: 'appoint' }, 'role');
    if (isAdminRole(given.role) && isAdministrator(person)) return refuse('administrators-apart', {}, 'role');
    const seat = seatOf(given, person, world);
    if (isRefusal(seat)) return seat;
    const has = livePosts(person).some((post) => post.role === given.role && post.unitId === seat.unitId && post.memberId === seat.memberId && post.bodyId === seat.bodyId);
    if (has) return refuse('already-done', {}, 'role');
    return done(emit({ type: 'appointed', postId: world.newId(), role: given.role, title: given.title, ...seat }, given.happenedOn ?? null));
  },
});

/** What the role is a post of: a unit, a member's seat, a body, or nothing but the desk itself. */
function seatOf(given: z.output<typeof input>, person: Person, world: World): Pick<Post, 'unitId' | 'memberId' | 'bodyId'> | Refusal {
  const none = { unitId: null, memberId: null, bodyId: null };
  if (unitRoles.includes(given.role)) {
    const unitId = given.unitId ?? '';
    return usableUnit(world.register, unitId, 'unitId') ?? { ...none, unitId };
  }
  if (given.role === 'liaison') {
    const body = world.register.bodies.get(given.bodyId ?? '');
    return body && body.endedOn === null ? { ...none, bodyId: body.id } : refuse('body-unknown', {}, 'bodyId');
  }
  if (given.role !== 'member' && given.role !== 'delegate') return none;
  const member = currentMember(world, given.memberId ?? '', 'memberId');
  if (isRefusal(member)) return member;
  const isOwn = member.personId === person.id;
  // A seat belongs to its own person; the delegate is always somebody else.
  const fits = given.role === 'member' ? isOwn || member.personId === null : !isOwn;
  return fits ? { ...none, memberId: member.id } : refuse('member-unknown', { member: member.name }, 'memberId');
}
