import type { Day } from '../day.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Rulebook } from '../rulebook.ts';
import { levelOf } from './guards.ts';
import { currentRound, type Matter } from './matter.ts';
import { replyingParts, stageOf } from './stage.ts';

/** More rounds than any rulebook and leader will ever need; a redo beyond it is refused. */
export const roundsMax = 9;

/** The round whose reply can be rated now. */
export const ratableRound = (matter: Matter): number => currentRound(matter)?.number ?? 1;

/** Every part asked in the current round has reached the proposer. */
export function isServed(matter: Matter): boolean {
  const round = ratableRound(matter);
  return replyingParts(matter).every((part) => part.served.some((each) => each.round === round));
}

/** Why the current round of a matter takes no ratings, or null when it does: from service to close-rating. */
export function ratableRefusal(matter: Matter): Refusal | null {
  if (matter.closed || currentRound(matter)?.feedbackClosedOn) return refuse('rating-closed');
  return stageOf(matter) === 'awaiting-feedback' && isServed(matter) ? null : refuse('not-asked');
}

/** Member or body ids asked for a rating: every signed proposer, once all parts of the round were served; none before or after. */
export const askedOf = (matter: Matter): readonly string[] => (ratableRefusal(matter) ? [] : ratersOf(matter));

/** Everybody who may ever rate this matter: first signer, signed co-signers, or the body. */
export function ratersOf(matter: Matter): readonly string[] {
  const first = matter.proposer.memberId ?? matter.proposer.bodyId;
  return [...(first ? [first] : []), ...matter.cosigners.filter((each) => each.state === 'signed').map((each) => each.memberId)];
}

/** Every axis of the rulebook has one of its levels; a dissatisfied form says why. */
export function checkForm(rules: Rulebook, levels: Readonly<Record<string, string>>, answers: Readonly<Record<string, string>>, comment: string | undefined): Refusal | null {
  for (const axis of rules.ratingAxes) {
    if (!levelOf(rules, levels[axis.code] ?? '')) return refuse('rating-unknown', { axis: axis.label.zh }, `levels.${axis.code}`);
  }
  const extra = Object.keys(levels).find((code) => !rules.ratingAxes.some((axis) => axis.code === code));
  if (extra !== undefined) return refuse('rating-unknown', { axis: extra }, `levels.${extra}`);
  for (const [code, answer] of Object.entries(answers)) {
    const question = rules.ratingQuestions.find((each) => each.code === code);
    if (!question?.answers.some((each) => each.code === answer)) return refuse('question-unknown', { question: code }, `answers.${code}`);
  }
  const isDissatisfied = Object.values(levels).some((code) => levelOf(rules, code)?.isSatisfied === false);
  return isDissatisfied && !comment ? refuse('reason-missing', {}, 'comment') : null;
}

/** The last day of the round for returning a form; undefined where the rulebook sets none. */
export const ratingLimit = (matter: Matter): Day | undefined => matter.deadlines.findLast((each) => each.rule === 'rating' && each.round === ratableRound(matter) && !each.isVoid)?.due;

export function hasRatingLapsed(matter: Matter, today: Day): boolean {
  const limit = ratingLimit(matter);
  return limit !== undefined && today > limit;
}

/** 评价截止: a round is closed once all forms are back, those of merged cases too, or its limit has passed. */
export const mayCloseRating = (matter: Matter, missing: number, today: Day): boolean => missing === 0 || hasRatingLapsed(matter, today);
