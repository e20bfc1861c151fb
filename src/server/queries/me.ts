import { isRefusal } from '../../domain/refusal.ts';
import { mayGive, worldOf } from '../../domain/execute.ts';
import { dayOf } from '../../domain/day.ts';
import { postsOn } from '../../domain/register/actor-of.ts';
import { rulesOf } from '../../domain/session/session.ts';
import type { MeView } from '../../contract/views.ts';
import { contextOf, sessionInForce, type Context } from '../store/context.ts';
import type { Reading } from './reader.ts';

/** Who is signed in, in which post, and what that post may begin. */
export async function readMe(reading: Reading): Promise<MeView> {
  const { actor, now, district, account } = reading;
  const context = await contextOf(reading.client, reading.scope);
  const person = context.register.persons.get(actor.personId ?? '');
  const unit = context.register.units.get(actor.unitId ?? '');
  return {
    name: actor.name,
    post: actor.post,
    role: actor.role,
    personId: actor.personId ?? '',
    postId: actor.postId ?? '',
    unit: unit ? { id: unit.id, name: unit.name } : null,
    posts: person ? postsOn(person, dayOf(now)).map((post) => ({ id: post.id, title: titleOf(context, post), role: post.role })) : [],
    district,
    lastSignInAt: account?.lastSignInAt ?? null,
    mustChangePassword: account?.mustChange ?? false,
    can: beginnings(reading, context),
    now,
  };
}

function titleOf({ register }: Context, post: { title: string; unitId: string | null; bodyId: string | null }): string {
  const at = register.units.get(post.unitId ?? '')?.name ?? register.bodies.get(post.bodyId ?? '')?.name;
  return at ? `${at} ${post.title}` : post.title;
}

/** Commands that start something new and that this post could give now. */
function beginnings({ actor, now, commands }: Reading, context: Context): string[] {
  const session = sessionInForce(context, dayOf(now));
  const world = worldOf(actor, now, { state: null, draft: null, others: new Map(), session, rulebook: rulesOf(session), calendar: context.calendar, register: context.register, numbers: new Map() });
  return [...commands.values()].filter((command) => command.creates !== false && !isRefusal(mayGive(command, null, actor, world))).map((command) => command.name);
}
