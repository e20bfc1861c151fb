import type { Actor } from '../actor.ts';
import type { World } from '../command.ts';
import { byDesk } from '../proposal/follow-up.ts';
import { atStage, notOwn } from '../proposal/guards.ts';
import { currentRound, type Matter } from '../proposal/matter.ts';
import { runningStages, type Stage } from '../proposal/stage.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { decisionAtHand, examinedReplies, hasPage, isPublished, showsContent } from './publication.ts';

/** The guards that the commands about publication share. */

const publishableStages: readonly Stage[] = [...runningStages, 'closed', 'in-follow-up', 'archived'];

/** The office of the side that answers; whoever proposed it himself does not decide what becomes public of it. */
export function byPublishingDesk(matter: Matter | null, actor: Actor, world: World): Refusal | null {
  // A merged proposal has no parts of its own: any desk of the office may act, its principal was decided by the right one.
  return matter && matter.mergedInto !== null ? notOwn(matter, actor, world.register) : byDesk(matter, actor, world);
}

/** A sealed case is never public, whatever was decided. */
export function whileOpen(matter: Matter | null): Refusal | null {
  if (!matter) return refuse('not-found');
  return matter.isSealed || matter.isPurged ? refuse('case-sealed') : null;
}

/** Its principal's decision is its own: what was merged is published with it. */
export const whilePrincipal = (matter: Matter): Refusal | null => (matter.mergedInto !== null ? refuse('is-merged') : null);

/** From the examination of the last part until the round is public. */
export function decidable(matter: Matter | null): Refusal | null {
  const refusal = whileOpen(matter);
  if (refusal || !matter) return refusal;
  const shut = whilePrincipal(matter) ?? atStage(matter, ...publishableStages);
  if (shut) return shut;
  if (examinedReplies(matter) === null) return refuse('examination-missing');
  return isPublished(matter) ? refuse('already-done') : null;
}

/** Decided, the round closed, and not on the site yet. Nothing is public before its round is closed. */
export function publishable(matter: Matter | null): Refusal | null {
  const refusal = whileOpen(matter);
  if (refusal || !matter) return refusal;
  const shut = whilePrincipal(matter) ?? atStage(matter, ...publishableStages);
  if (shut) return shut;
  const decision = decisionAtHand(matter);
  if (!decision) return refuse('publication-undecided');
  if (!currentRound(matter)?.feedbackClosedOn) return refuse('rating-open');
  if (isPublished(matter)) return refuse('already-done');
  return hasPage(decision) ? null : refuse('nothing-to-do');
}

/** The proposer may have taken his consent back since. */
export const consented = ({ consent }: Matter, decision: { mode: string; isTitlePublic: boolean }): boolean => consent.mayPublish || !(showsContent(decision.mode) || decision.isTitlePublic);
