import type { Actor, Role } from '../actor.ts';
import type { World } from '../command.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { clearanceSteps, type ClearanceStep, type Rulebook } from '../rulebook.ts';
import { missingConsultations } from './consultations.ts';
import { countersigningRefusal } from './countersigning.ts';
import type { Assignment, Matter, ReplyVersion } from './matter.ts';
import { replyAtHand } from './reply-at-hand.ts';

/** What decides how high a reply must go (rulebook: clearance tiers). */
type Weight = Pick<ReplyVersion, 'proposedClass' | 'moneyWan'>;

type Tier = Rulebook['clearanceTiers'][number];

/** The first tier whose conditions all hold. */
export const tierRuleOf = (matter: Pick<Matter, 'matterKind' | 'isKey'>, reply: Weight, rules: Rulebook): Tier | undefined =>
  rules.clearanceTiers.find(
    ({ when }) =>
      (when.kinds === undefined || when.kinds.includes(matter.matterKind)) &&
      (when.isKey === undefined || when.isKey === matter.isKey) &&
      (when.classes === undefined || when.classes.includes(reply.proposedClass)) &&
      (when.moneyFromWan === undefined || (reply.moneyWan ?? 0) >= when.moneyFromWan),
  );

/** The last step a reply must pass: that of its tier, else the head. */
export const tierOf = (matter: Pick<Matter, 'matterKind' | 'isKey'>, reply: Weight, rules: Rulebook): ClearanceStep => tierRuleOf(matter, reply, rules)?.upTo ?? 'head';

/** The steps of the unit's chain this reply must pass, in order. */
export const neededSteps = (matter: Pick<Matter, 'matterKind' | 'isKey'>, reply: Weight, rules: Rulebook): readonly ClearanceStep[] =>
  clearanceSteps.slice(0, clearanceSteps.indexOf(tierOf(matter, reply, rules)) + 1);

/** The next step of the unit's chain, in order; null once the tier is reached. */
export function nextStep(matter: Pick<Matter, 'matterKind' | 'isKey'>, reply: Weight & Pick<ReplyVersion, 'cleared'>, rules: Rulebook): ClearanceStep | null {
  const needed = neededSteps(matter, reply, rules);
  return needed.find((step) => !reply.cleared.some((each) => each.step === step)) ?? null;
}

export const isFullyCleared = (matter: Matter, reply: ReplyVersion, rules: Rulebook): boolean => reply.sentBack.length === 0 && nextStep(matter, reply, rules) === null;

/** Each step has its signers; a head may also take the lower ones. */
export const signers: Readonly<Record<ClearanceStep, readonly Role[]>> = {
  section: ['unit-officer', 'unit-reviewer', 'unit-head'],
  deputy: ['unit-reviewer', 'unit-head'],
  head: ['unit-head'],
};

/** Is the step the actor's to take? Nobody clears what he drafted himself. */
export function mayTake(step: ClearanceStep, actor: Actor, reply: ReplyVersion): boolean {
  return signers[step].includes(actor.role) && (actor.personId === null || actor.personId !== reply.by.personId);
}

/** The step of a part's reply that is now the actor's, or why there is none. */
export function ownStep(matter: Matter, part: Assignment, world: World): ClearanceStep | Refusal {
  const reply = replyAtHand(matter, part);
  if (isRefusal(reply)) return reply;
  const step = nextStep(matter, reply, world.rulebook.rules);
  if (step === null) return refuse('already-done', {}, 'assignmentId');
  return mayTake(step, world.actor, reply) ? step : refuse('clearance-order', { step }, 'assignmentId');
}

/** What must be there before a reply is cleared: assisting units at every step, consultations at the first (semantics: minimum consultations). */
export function readinessRefusal(matter: Matter, part: Assignment, reply: ReplyVersion, world: World): Refusal | null {
  const refusal = countersigningRefusal(matter, reply, world);
  if (refusal || reply.cleared.length > 0) return refusal;
  const owed = missingConsultations(matter, world.rulebook.rules, part.id, ['before', 'during']);
  return owed ? refuse('consultations-missing', { what: owed.what, missing: owed.missing }) : null;
}
