import type { Actor } from '../../../domain/actor.ts';
import type { World } from '../../../domain/command.ts';
import { mayTake, neededSteps, nextStep, readinessRefusal, signers, tierRuleOf } from '../../../domain/proposal/clearance.ts';
import { roundNumber } from '../../../domain/proposal/guards.ts';
import { currentReply, type Assignment, type Matter, type ReplyVersion } from '../../../domain/proposal/matter.ts';
import type { ClearanceShape } from '../../../contract/unit-views.ts';
import { sentence } from '../../../messages/sentences.ts';
import { seesReply } from '../case-parts.ts';

/** How far the reply at hand is in its unit's chain; null where there is none, or it is none of the reader's business. */
export function clearanceOf(matter: Matter, part: Assignment, actor: Actor, world: World): ClearanceShape | null {
  const { rules } = world.rulebook;
  const reply = currentReply(part, roundNumber(matter));
  if (!reply || !seesReply(matter, part, reply, actor)) return null;
  const next = nextStep(matter, reply, rules);
  const isOwnUnit = actor.unitId === part.unitId;
  return {
    version: reply.version,
    steps: neededSteps(matter, reply, rules).map((step) => {
      const by = reply.cleared.find((each) => each.step === step)?.by;
      return { step, roles: [...signers[step]], by: by ? { name: by.name, on: by.on } : null };
    }),
    because: becauseOf(matter, reply, world),
    next,
    isYours: next !== null && isOwnUnit && reply.sentBack.length === 0 && mayTake(next, actor, reply),
    isOwnDraft: actor.personId !== null && reply.by.personId === actor.personId,
    blocked: next === null || reply.sentBack.length > 0 ? null : blockedOf(matter, part, reply, world),
    isSentBack: reply.sentBack.length > 0,
    examinedLetterHash: reply.examined?.letterHash ?? null,
  };
}

/** The conditions of the tier that applies, as far as the rulebook named any. */
function becauseOf(matter: Matter, reply: ReplyVersion, world: World): ClearanceShape['because'] {
  const when = tierRuleOf(matter, reply, world.rulebook.rules)?.when ?? {};
  return {
    kind: when.kinds === undefined ? null : matter.matterKind,
    isKey: when.isKey === true,
    class: when.classes === undefined ? null : reply.proposedClass,
    moneyFromWan: when.moneyFromWan ?? null,
  };
}

function blockedOf(matter: Matter, part: Assignment, reply: ReplyVersion, world: World): ClearanceShape['blocked'] {
  const refusal = readinessRefusal(matter, part, reply, world);
  return refusal ? sentence(`refusal.${refusal.refused}`, refusal.params) : null;
}
