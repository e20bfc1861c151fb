import { z } from 'zod';
import { defineCommand, done, emit, emitOn, other, type Emitted, type StreamRef, type World } from '../../command.ts';
import type { Day } from '../../day.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { livePosts } from '../posts.ts';
import type { Member } from '../register.ts';
import { currentMember, memberRegistrars } from '../registrars.ts';

/** 终止委员资格: the member stops acting; answers to what he proposed go also to the one who follows him (semantics: succession). */
export const endMembership = defineCommand({
  name: 'end-membership',
  stream: 'member',
  creates: false,
  who: memberRegistrars,
  input: z.strictObject({ reason: text(), followedById: ref('member').optional(), happenedOn: happenedOn() }),
  loads: (_input, member) => peopleOf(member),
  allowed: () => null,
  possible: (member) => (member?.endedOn ? refuse('member-ended', { member: member.name }) : null),
  decide: (member, input, world) => {
    if (!member) return refuse('not-found');
    if (input.followedById !== undefined) {
      if (input.followedById === member.id) return refuse('cycle', { member: member.name }, 'followedById');
      const follower = currentMember(world, input.followedById, 'followedById');
      if (isRefusal(follower)) return follower;
    }
    const on = input.happenedOn ?? null;
    const ended = emit({ type: 'membership-ended', reason: world.keep(input.reason), followedById: input.followedById ?? null }, on);
    return done(ended, ...dismissals(member, world, on));
  },
});

const peopleOf = (member: Member | null): readonly StreamRef[] =>
  [...new Set([member?.personId, member?.delegatePersonId])].filter((id) => typeof id === 'string').map((id) => ({ kind: 'person', id }));

/** The seat's posts end with it: the member's own and the delegate's. */
function dismissals(member: Member, world: World, on: Day | null): readonly Emitted[] {
  return peopleOf(member).flatMap(({ id }) => {
    const person = other(world, 'person', id);
    const posts = person ? livePosts(person).filter((post) => post.memberId === member.id) : [];
    return posts.map((post) => emitOn('person', id, { type: 'dismissed', postId: post.id }, on));
  });
}
