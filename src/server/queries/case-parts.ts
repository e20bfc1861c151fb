import { isOffice, type Actor } from '../../domain/actor.ts';
import type { Assignment, By, Matter, ReplyVersion } from '../../domain/proposal/matter.ts';
import { partStageOf } from '../../domain/proposal/stage.ts';
import { sightOf } from '../../domain/reading.ts';
import { nameOfUnit, type Register } from '../../domain/register/register.ts';
import type { CaseView, ReplyShape } from '../../contract/views.ts';
import type { ReadText } from './texts.ts';

export const shownBy = ({ name, post, at, on }: By) => ({ name, post, at, on });

export function preAssignmentOf(matter: Matter, register: Register, text: ReadText): CaseView['preAssignment'] {
  const asked = matter.preAssignment;
  if (!asked) return null;
  const name = (id: string): string => nameOfUnit(register, id);
  return {
    lead: name(asked.lead),
    leadId: asked.lead,
    assisting: asked.assisting.map(name),
    assistingIds: [...asked.assisting],
    split: asked.split.map((each) => ({ unit: { id: each.unitId, name: name(each.unitId) }, suggestions: [...each.suggestions] })),
    reason: asked.reason ? text(asked.reason) : null,
    answers: asked.answers.map((each) => ({
      unit: name(each.unitId),
      answer: each.answer,
      otherUnit: each.otherUnitId ? name(each.otherUnitId) : null,
      ground: each.ground ? text(each.ground) : null,
      on: each.on,
    })),
  };
}

export function assignmentsOf(matter: Matter, actor: Actor, register: Register, text: ReadText): CaseView['assignments'] {
  const name = (id: string): string => nameOfUnit(register, id);
  const sees = (field: Parameters<typeof sightOf>[2]): boolean => sightOf(matter, actor, field) === 'shown';
  return matter.assignments.map((part) => ({
    id: part.id,
    unit: { id: part.unitId, name: name(part.unitId) },
    role: part.role,
    suggestions: [...part.suggestions],
    round: part.round,
    partStage: partStageOf(matter, part),
    assignedOn: part.assigned.on,
    acceptedOn: part.acceptedOn,
    endedOn: part.endedOn,
    chain: part.chain ? { head: part.chain.head, deputy: part.chain.deputy, section: part.chain.section, officer: part.chain.officer } : null,
    subUnits: part.subUnits.map((each) => ({ unit: name(each.unitId), task: text(each.task) })),
    plan: sees('plan') ? part.plan.map((each) => ({ ...each, text: text(each.text) })) : [],
    opinion: part.opinion && sees('opinions') ? { text: text(part.opinion.text), on: part.opinion.on } : null,
    returns: sees('pre-assignment')
      ? part.returns.map((each) => ({
          reason: text(each.reason),
          betterUnit: each.betterUnitId ? name(each.betterUnitId) : null,
          on: each.on,
          ruling: each.ruling ? { outcome: each.ruling.outcome, unit: each.ruling.unitId ? name(each.ruling.unitId) : null, reason: text(each.ruling.reason), on: each.ruling.on } : null,
        }))
      : [],
    extension: part.extension ? { ...part.extension, reason: text(part.extension.reason) } : null,
    served: [...part.served],
    replies: part.replies.filter((reply) => seesReply(matter, part, reply, actor)).map((reply) => replyOf(matter, reply, register, text)),
  }));
}

/** Issued replies are for everybody who sees the case; a draft is the unit's own, the office sees it once the chain has cleared it. */
export function seesReply(matter: Matter, part: Assignment, reply: ReplyVersion, actor: Actor): boolean {
  if (reply.issued) return sightOf(matter, actor, 'replies') === 'shown';
  if (sightOf(matter, actor, 'drafts') !== 'shown') return false;
  if (isOffice(actor)) return reply.cleared.at(-1)?.isLast === true || actor.unitId === part.unitId;
  return actor.unitId === null || matter.assignments.some((each) => each.unitId === actor.unitId && each.endedOn === null);
}

function replyOf(matter: Matter, reply: ReplyVersion, register: Register, text: ReadText): ReplyShape {
  const unitOf = (assignmentId: string): string => nameOfUnit(register, matter.assignments.find((each) => each.id === assignmentId)?.unitId ?? '');
  return {
    version: reply.version,
    round: reply.round,
    answers: reply.answers.map((each) => ({ ...each, text: text(each.text) })),
    chapters: reply.chapters.map((chapter) => ({ title: text(chapter.title), measures: chapter.measures.map((each) => ({ title: text(each.title), text: text(each.text) })) })),
    problems: reply.problems.map(text),
    nextSteps: reply.nextSteps.map((each) => ({ title: text(each.title), text: text(each.text) })),
    explanation: reply.explanation ? text(reply.explanation) : null,
    proposedClass: reply.proposedClass,
    officeClass: reply.examined?.officeClass ?? null,
    moneyWan: reply.moneyWan,
    openness: reply.examined?.openness ?? reply.openness,
    opennessReason: reply.opennessReason,
    commitments: reply.commitments.map((each) => ({ ...each, text: text(each.text) })),
    by: shownBy(reply.by),
    countersigned: reply.countersigned.map((each) => ({ unit: unitOf(each.assignmentId), by: shownBy(each.by) })),
    objections: reply.objections.map((each) => ({ unit: unitOf(each.assignmentId), text: text(each.text), by: shownBy(each.by), isResolved: each.isResolved })),
    comments: reply.comments.map((each) => ({ id: each.id, paragraph: each.paragraph, text: text(each.text), by: shownBy(each.by) })),
    cleared: reply.cleared.map((each) => ({ step: each.step, by: shownBy(each.by) })),
    sentBack: reply.sentBack.map((each) => ({ step: each.step, reason: text(each.reason), by: shownBy(each.by) })),
    issued: reply.issued ? { letterNumber: reply.issued.letterNumber, letterHash: reply.issued.letterHash, on: reply.issued.on, copies: [...reply.issued.copies] } : null,
    corrects: reply.corrects,
  };
}
