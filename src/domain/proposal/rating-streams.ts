import { other, type StreamRef, type World } from '../command.ts';
import type { Day } from '../day.ts';
import { ratingId, type RatingForm, type RatingRound } from '../feedback/rating-round.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Rulebook } from '../rulebook.ts';
import { levelOf } from './guards.ts';
import { absorbedRefs, answeredWith, principalRefs } from './merged.ts';
import type { Matter } from './matter.ts';
import { ratableRefusal, ratableRound, ratersOf, roundsMax } from './rating.ts';

const rating = (matterId: string, round: number): StreamRef => ({ kind: 'rating', id: ratingId(matterId, round) });

/** What giving a rating has to look at. A merged matter learns its round only from its principal, so all its possible rounds are named. */
export function refsToRate(matter: Matter | null): readonly StreamRef[] {
  if (!matter) return [];
  if (matter.mergedInto === null) return [rating(matter.id, ratableRound(matter))];
  return [...principalRefs(matter), ...Array.from({ length: roundsMax }, (_, at) => rating(matter.id, at + 1))];
}

/** For `possible`: the round takes ratings. The principal of a merged matter may not be at hand yet; then `decide` says so. */
export function rateRefusal(matter: Matter | null, world: World): Refusal | null {
  if (!matter) return refuse('not-found');
  const answered = answeredWith(matter, world);
  return answered ? ratableRefusal(answered) : null;
}

/** The round this rater's form belongs to, when it is still awaited; `servedOn` is the day the last part reached the proposers. */
export function awaitedForm(matter: Matter, raterId: string | null, world: World): { round: number; servedOn: Day } | Refusal {
  const answered = answeredWith(matter, world);
  if (!answered || raterId === null || !ratersOf(matter).includes(raterId)) return refuse('not-asked');
  const refusal = ratableRefusal(answered);
  if (refusal) return refusal;
  const round = ratableRound(answered);
  const given = other(world, 'rating', ratingId(matter.id, round));
  if (given?.closedOn) return refuse('rating-closed');
  if (given?.forms.some((form) => form.raterId === raterId)) return refuse('already-rated');
  const days = answered.assignments.flatMap((part) => part.served.filter((each) => each.round === round).map((each) => each.on));
  return { round, servedOn: days.toSorted().at(-1) ?? '' };
}

/** The rating streams of the current round: the matter's own and those of the matters it absorbed, with the latter themselves. */
export function refsOfRound(matter: Matter | null): readonly StreamRef[] {
  if (!matter) return [];
  const round = ratableRound(matter);
  return [...absorbedRefs(matter), ...[matter.id, ...matter.absorbed].map((id) => rating(id, round))];
}

/** Each matter answered by this reply with the forms its proposers returned and those who returned none. */
export function returnsOfRound(matter: Matter, world: World): readonly { matter: Matter; rating: RatingRound | undefined; silent: readonly string[] }[] {
  const absorbed = matter.absorbed.map((id) => other(world, 'matter', id)).filter((each) => each !== undefined);
  return [matter, ...absorbed].map((each) => {
    const given = other(world, 'rating', ratingId(each.id, ratableRound(matter)));
    return { matter: each, rating: given, silent: ratersOf(each).filter((raterId) => !given?.forms.some((form) => form.raterId === raterId)) };
  });
}

export const isDissatisfied = (form: Pick<RatingForm, 'levels'>, rules: Rulebook): boolean => Object.values(form.levels).some((code) => levelOf(rules, code)?.isSatisfied === false);

/** A redo answers somebody's dissatisfaction in this round; without it there is nothing to handle again (重新办理). */
export function dissatisfactionRefusal(matter: Matter, world: World): Refusal | null {
  const forms = returnsOfRound(matter, world).flatMap((each) => each.rating?.forms ?? []);
  return forms.some((form) => isDissatisfied(form, world.rulebook.rules)) ? null : refuse('not-dissatisfied');
}

/** So many redos as the rulebook allows have been tried, and no leader has taken it up. */
export const mustEscalate = (matter: Matter, rules: Rulebook): boolean => ratableRound(matter) > rules.redosBeforeEscalation && matter.escalatedOn === null;
