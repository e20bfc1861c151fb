import type { Day } from '../day.ts';
import { answersByChapters } from '../proposal/reply-content.ts';
import type { Assignment, Matter, ReplyVersion } from '../proposal/matter.ts';
import { nameOfUnit, type Register } from '../register/register.ts';
import { classOf, type MatterKind, type Rulebook } from '../rulebook.ts';
import type { Session } from '../session/session.ts';
import { filledIn } from '../session/templates.ts';
import type { TextRef } from '../text-ref.ts';
import { chineseDate, chineseNumber, plainDate } from './chinese-date.ts';
import type { Letter, LetterBlock } from './letter.ts';
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
    body: [...paragraphs(opening), ...numbered(sectionsOf(facts)), ...paragraphs(closing)],
    dateText: chineseDate(facts.on),
    contact: contactOf(facts),
    openness: opennessLine(rules, facts.openness),
    copies: facts.copies ?? rules.letter.copies,
  };
}

const kindNames: Readonly<Record<MatterKind, string>> = { recommendation: '建议案', collective: '提案', joint: '提案', individual: '提案', 'deputy-suggestion': '建议' };

const paragraphs = (text: string): LetterBlock[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => ({ kind: 'paragraph', text: each }));

interface Section {
  heading: string;
  blocks: readonly LetterBlock[];
}

/** 一、二、三、 over the whole letter. */
const numbered = (sections: readonly Section[]): LetterBlock[] =>
  sections.flatMap(({ heading, blocks }, at): LetterBlock[] => [{ kind: 'heading', text: `${chineseNumber(at + 1)}、${heading}` }, ...blocks]);

/** Suggestion by suggestion, or chapters, problems and next steps; then the explanation and what is promised. */
function sectionsOf(facts: LetterFacts): Section[] {
  const { matter, reply, rules, texts } = facts;
  const answers = reply.answers.toSorted((a, b) => a.suggestion - b.suggestion).map((each) => ({ heading: aboutSuggestion(facts, each.suggestion), blocks: paragraphs(texts(each.text)) }));
  const chapters = reply.chapters.map((each) => ({ heading: texts(each.title), blocks: titledBlocks(each.measures, texts) }));
  const problems = reply.problems.length > 0 ? [{ heading: '存在的主要问题', blocks: reply.problems.flatMap((each, at) => paragraphs(`${at + 1}．${texts(each)}`)) }] : [];
  const nextSteps = reply.nextSteps.length > 0 ? [{ heading: '下一步工作', blocks: titledBlocks(reply.nextSteps, texts) }] : [];
  const explanation = reply.explanation ? [{ heading: '有关情况说明', blocks: paragraphs(texts(reply.explanation)) }] : [];
  const report = [...chapters, ...problems, ...nextSteps];
  const main = answersByChapters(matter, rules) ? [...report, ...answers] : [...answers, ...report];
  return [...main, ...explanation, ...promises(facts)];
}

const titledBlocks = (list: readonly { title: TextRef; text: TextRef }[], texts: LetterFacts['texts']): LetterBlock[] =>
  list.flatMap((each, at): LetterBlock[] => [{ kind: 'heading', text: `（${chineseNumber(at + 1)}）${texts(each.title)}` }, ...paragraphs(texts(each.text))]);

/** What is still to be done, with its day: the proposer can hold the unit to it. */
function promises({ reply, texts }: LetterFacts): Section[] {
  if (reply.commitments.length === 0) return [];
  const lines = reply.commitments.map((each, at) => `${at + 1}．${texts(each.text).replace(/[。；]$/, '')}（完成时限：${plainDate(each.dueOn)}）。`);
  return [{ heading: '承诺事项及完成时限', blocks: lines.flatMap(paragraphs) }];
}

const EXCERPT = 40;

function aboutSuggestion({ matter, texts }: LetterFacts, number: number): string {
  const ref = matter.wording.suggestions[number - 1];
  const whole =
    ref === undefined
      ? ''
      : texts(ref)
          .replace(/\s+/g, '')
          .replace(/[。；;.]$/, '');
  const letters = [...whole];
  return `关于“${letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join('')}……` : whole}”的建议`;
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
