import type { World } from '../command.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Person } from '../register/register.ts';
import { notOwn } from './guards.ts';
import type { Assignment, Matter } from './matter.ts';

/** The case officer (专人) must hold a current post in the unit of the part, and no stake in the matter. */
export function officerOf(matter: Matter, part: Assignment, personId: string, world: World): Person | Refusal {
  const person = world.register.persons.get(personId);
  const isInPost = person?.posts.some((post) => post.unitId === part.unitId && post.from <= world.today && (post.to === null || post.to >= world.today));
  if (!person || !isInPost) return refuse('person-unknown', {}, 'officerId');
  const stake = notOwn(matter, { ...world.actor, personId }, world.register);
  return stake ? { ...stake, field: 'officerId' } : person;
}
