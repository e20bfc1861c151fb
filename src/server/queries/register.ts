import { isCommittee, isUnit, proposerRoles, type Actor, type Role } from '../../domain/actor.ts';
import { dayOf } from '../../domain/day.ts';
import { memberRegistrars } from '../../domain/register/registrars.ts';
import { postsOn } from '../../domain/register/actor-of.ts';
import type { Person, Register } from '../../domain/register/register.ts';
import type { Label, Rulebook } from '../../domain/rulebook.ts';
import { rulesOf } from '../../domain/session/session.ts';
import type { RegisterView } from '../../contract/views.ts';
import { contextOf, sessionInForce } from '../store/context.ts';
import type { Reading } from './reader.ts';

/** Everything forms choose from: units, members, bodies, persons of the reader's own place, and the words of the rules in force. */
export async function readRegister(reading: Reading): Promise<RegisterView> {
  const { actor, now } = reading;
  const context = await contextOf(reading.client, reading.scope);
  const { register } = context;
  const today = dayOf(now);
  const byName = <T extends { name: string }>(list: Iterable<T>): T[] => [...list].toSorted((a, b) => a.name.localeCompare(b.name, 'zh-u-co-stroke'));
  return {
    units: [...register.units.values()].map(({ id, code, name, tier, side, parentId, retiredOn }) => ({ id, code, name, tier, side, parentId, isRetired: retiredOn !== null })),
    members: byName(register.members.values())
      .filter((each) => each.endedOn === null)
      .map(({ id, name, sector }) => ({ id, name, sector })),
    bodies: byName(register.bodies.values())
      .filter((each) => each.endedOn === null)
      .map(({ id, name, type }) => ({ id, name, type })),
    persons: byName([...register.persons.values()].flatMap((person) => colleague(person, actor, register, today))),
    sessions: context.sessions.map(({ id, name, reportYear, closedOn }) => ({ id, name, reportYear, isOpen: closedOn === null })),
    words: wordsOf(rulesOf(sessionInForce(context, today)).rules),
  };
}

/** Staff of the reader's own unit, and leaders; administrators, who appoint, see everybody, and who keeps a part of the register also those without a post yet. */
function colleague(person: Person, actor: Actor, register: Register, today: string): RegisterView['persons'] {
  const posts = postsOn(person, today);
  const post = posts.find((each) => isAdministrator(actor) || each.role === 'leader' || isProposerFor(actor, each.role) || (isUnit(actor) ? each.unitId === actor.unitId : each.role === actor.role));
  if (!post) return posts.length === 0 && (isAdministrator(actor) || memberRegistrars.includes(actor.role)) ? [{ id: person.id, name: person.name, post: '', unitId: null }] : [];
  const unit = register.units.get(post.unitId ?? '');
  return [{ id: person.id, name: person.name, post: unit ? `${unit.name} ${post.title}` : post.title, unitId: post.unitId }];
}

/** The committee knows the members and those who act for bodies. */
const isProposerFor = (actor: Actor, role: Role): boolean => isCommittee(actor) && (proposerRoles.includes(role) || role === 'delegate');

const isAdministrator = (actor: Actor): boolean => actor.role === 'system-admin' || actor.role === 'security-admin';

function wordsOf(rules: Rulebook): RegisterView['words'] {
  const listed = (list: readonly { code: string; label: Label }[]): RegisterView['words'][string] => list.map(({ code, label }) => ({ code, zh: label.zh, en: label.en ?? null }));
  return {
    categories: listed(rules.categories),
    classes: rules.classes.map(({ code, letter, label }) => ({ code, zh: `${letter} ${label.zh}`, en: label.en ? `${letter} ${label.en}` : null })),
    openness: listed(rules.openness),
    openReasons: listed(rules.openReasons),
    declineGrounds: listed(rules.declineGrounds),
    ratingLevels: listed(rules.ratingLevels),
    ratingAxes: listed(rules.ratingAxes),
    ratingQuestions: listed(rules.ratingQuestions),
    ...Object.fromEntries(rules.ratingQuestions.map((question) => [`ratingQuestions.${question.code}`, listed(question.answers)])),
    deadlines: rules.deadlines.map(({ id, label }) => ({ code: id, zh: label.zh, en: label.en ?? null })),
  };
}
