import { missingConsultations } from '../proposal/consultations.ts';
import { liveAssignments } from '../proposal/matter.ts';
import { nameOfUnit } from '../register/register.ts';
import { classOf } from '../rulebook.ts';
import { checkLetter, letterFindings, type LetterFinding } from './check-letter.ts';
import { composeLetter, type LetterFacts } from './compose-letter.ts';

/** What the office goes through before a reply goes out (复前审核要点). The words are in the catalogues under `check.<name>`. */
export const replyChecks = [...letterFindings, 'consultations', 'countersigned', 'objections-open', 'commitment-dated', 'explanation-given', 'publication-agreed', 'closing-reasoned'] as const;
export type ReplyCheckName = (typeof replyChecks)[number];

export interface ReplyCheck {
  check: ReplyCheckName;
  isMet: boolean;
  findings: readonly LetterFinding[];
  /** fill the sentence on what is missing */
  params: Readonly<Record<string, string | number>>;
}

/** Every point with whether it holds. They warn: the examination itself decides what stops a letter. */
export function checkReplyForExamination(facts: LetterFacts): ReplyCheck[] {
  const found = checkLetter(composeLetter(facts), facts);
  const letter = letterFindings.map((check): ReplyCheck => {
    const findings = found.filter((each) => each.finding === check);
    return { check, isMet: findings.length === 0, findings, params: {} };
  });
  return [...letter, consultations(facts), ...together(facts), ...content(facts)];
}

const checked = (check: ReplyCheckName, isMet: boolean, params: ReplyCheck['params'] = {}): ReplyCheck => ({ check, isMet, findings: [], params });

/** The minimum by phase and face to face; only talks the proposer confirmed, or did not deny in time, count. */
function consultations({ matter, assignment, rules }: LetterFacts): ReplyCheck {
  const missing = missingConsultations(matter, rules, assignment.id);
  const open = matter.consultations.filter((each) => each.assignmentId === assignment.id && each.state === 'recorded').length;
  const denied = matter.consultations.filter((each) => each.assignmentId === assignment.id && each.state === 'denied').length;
  return checked('consultations', missing === null, missing ? { what: missing.what, missing: missing.missing, open, denied } : {});
}

/** What the units that help have said to this very version. */
function together({ matter, reply, register }: LetterFacts): ReplyCheck[] {
  const helping = liveAssignments(matter).filter((each) => each.role === 'assisting');
  const silent = helping.filter((each) => !reply.countersigned.some((one) => one.assignmentId === each.id));
  const open = reply.objections.filter((each) => !each.isResolved).length;
  return [
    ...(helping.length > 0 ? [checked('countersigned', silent.length === 0, { units: silent.map((each) => nameOfUnit(register, each.unitId)).join('、') })] : []),
    ...(reply.objections.length > 0 ? [checked('objections-open', open === 0, { count: open })] : []),
  ];
}

function content({ matter, reply, rules, on }: LetterFacts): ReplyCheck[] {
  const found = classOf(rules, reply.proposedClass);
  const past = reply.commitments.filter((each) => each.dueOn <= on).length;
  const isOpen = reply.openness === 'full' || reply.openness === 'summary';
  return [
    ...(found?.needsCommitment || reply.commitments.length > 0 ? [checked('commitment-dated', reply.commitments.length > 0 && past === 0, { count: reply.commitments.length, past })] : []),
    ...(found?.needsExplanation ? [checked('explanation-given', reply.explanation !== null)] : []),
    ...(isOpen ? [checked('publication-agreed', matter.consent.mayPublish)] : [checked('closing-reasoned', reply.opennessReason !== null)]),
  ];
}
