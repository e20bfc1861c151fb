import type { Actor } from '../actor.ts';
import type { Person, Post, Register } from './register.ts';

/** The post a person may act in on a day: begun, not ended, its unit or seat still there. */
export function postsOn(person: Person, day: string): readonly Post[] {
  return person.posts.filter((post) => post.from <= day && (post.to === null || post.to > day));
}

/** A person in one post, as commands and queries know him. The delegate acts for the member whose post it is. */
export function actorOf(person: Person, post: Post, register: Register): Actor {
  const unit = post.unitId === null ? undefined : register.units.get(post.unitId);
  const body = post.bodyId === null ? undefined : register.bodies.get(post.bodyId);
  const at = unit?.name ?? body?.name;
  return {
    role: post.role,
    personId: person.id,
    postId: post.id,
    name: person.name,
    post: at ? `${at} ${post.title}` : post.title,
    unitId: post.unitId,
    memberId: post.memberId,
    bodyId: post.bodyId,
  };
}
