import type { Day } from '../day.ts';
import { answersByChapters } from '../proposal/reply-content.ts';
import type { Assignment, Matter, ReplyVersion } from '../proposal/matter.ts';
import { nameOfUnit, type Register } from '../register/register.ts';
import { classOf, type MatterKind, type Rulebook } from '../rulebook.ts';
import type { Session } from '../session/session.ts';
import { filledIn } from '../session/templates.ts';
import type { TextRef } from '../text-ref.ts';
import { chineseDate } from './chinese-date.ts';
import { letterBody, paragraphs, type LetterContent } from './letter-body.ts';
import type { Letter } from './letter.ts';
import { salutationOf } from './salutation.ts';

export interface LetterFacts {
  matter: Matter;
  assignment: Assignment;
  reply: ReplyVersion;
  /** the text behind a hash */
  texts: (ref: TextRef) => string;
  register: Register;
  session: Session;
  rules: Rulebook;
  /** e.g. 澄湖区, as it stands in the closing sentence */
  district: { name: string };
  letterNumber: string;
  officeClass: string;
  openness: string;
  /** the day the letter bears */
  on: Day;
  /** of the case officer; erasable, so it is not part of the matter */
  phone?: string | undefined;
  /** matters merged into this one: their proposers are addressed too */
  absorbed?: readonly Matter[] | undefined;
  /** instead of the rulebook's */
  copies?: readonly string[] | undefined;
}

/** The reply letter of one part, complete and ready to be set. Pure: the same facts give the same letter, so its rendered bytes can be hashed. */
export function composeLetter(facts: LetterFacts): Letter {
  const { matter, assignment, rules, register, session } = facts;
  const kind = kindNames[matter.matterKind];
  const title = facts.texts(matter.wording.title);
  const blanks = { title, district: facts.district.name, kind };
  const opening = filledIn(session.templates['letter-opening'] ?? rules.letter.opening, blanks);
  const closing = filledIn(session.templates['letter-closing'] ?? rules.letter.closing, blanks);
  return {
    issuer: nameOfUnit(register, assignment.unitId),
    number: facts.letterNumber,
    classMark: classOf(rules, facts.officeClass)?.letter ?? '',
    title: filledIn(rules.letter.title, { session: session.name, number: matter.docket?.number ?? '', kind }),
    salutation: salutationOf(matter, register, facts.absorbed),
    body: [...paragraphs(opening), ...letterBody(contentOf(facts)), ...paragraphs(closing)],
    dateText: chineseDate(facts.on),
    contact: contactOf(facts),
    openness: opennessLine(rules, facts.openness),
    copies: facts.copies ?? rules.letter.copies,
  };
}

export const kindNames: Readonly<Record<MatterKind, string>> = { recommendation: '建议案', collective: '提案', joint: '提案', individual: '提案', 'deputy-suggestion': '建议' };

function contentOf({ matter, reply, rules, texts }: LetterFacts): LetterContent {
  const titled = (list: readonly { title: TextRef; text: TextRef }[]) => list.map((each) => ({ title: texts(each.title), text: texts(each.text) }));
  return {
    isReport: answersByChapters(matter, rules),
    suggestions: matter.wording.suggestions.map(texts),
    answers: reply.answers.map((each) => ({ suggestion: each.suggestion, text: texts(each.text) })),
    chapters: reply.chapters.map((each) => ({ title: texts(each.title), measures: titled(each.measures) })),
    problems: reply.problems.map(texts),
    nextSteps: titled(reply.nextSteps),
    explanation: reply.explanation ? texts(reply.explanation) : null,
    commitments: reply.commitments.map((each) => ({ text: texts(each.text), dueOn: each.dueOn })),
  };
}

function contactOf({ assignment, register, phone }: LetterFacts): string {
  const unit = nameOfUnit(register, assignment.unitId);
  if (!assignment.chain) return `联系单位：${unit}`;
  const person = `${unit}${assignment.chain.section} ${assignment.chain.officer}`;
  return phone === undefined ? `联系人：${person}` : `联系人及电话：${person}，${phone}`;
}

/** Published letters bear the fixed phrase; the others name the rulebook's choice. */
function opennessLine(rules: Rulebook, code: string): string {
  if (code === 'full') return '此件公开发布';
  return `公开属性：${rules.openness.find((each) => each.code === code)?.label.zh ?? code}`;
}
