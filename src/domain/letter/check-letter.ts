import { answersByChapters } from '../proposal/reply-content.ts';
import type { Letter, LetterBlock } from './letter.ts';
import type { LetterFacts } from './compose-letter.ts';
import { personsOf, titleOf } from './salutation.ts';

/** What the point-by-point check can find; the sentences are in the catalogues under `finding.<name>`. Findings warn, they do not stop. */
export const letterFindings = ['suggestion-unanswered', 'wrong-address', 'nothing-concrete', 'wrong-session', 'section-empty'] as const;

export interface LetterFinding {
  finding: (typeof letterFindings)[number];
  params: Readonly<Record<string, string | number>>;
}

/** Checks a composed letter against the matter it answers. */
export function checkLetter(letter: Letter, facts: LetterFacts): LetterFinding[] {
  return [...unanswered(facts), ...wrongAddress(letter, facts), ...nothingConcrete(facts), ...wrongSession(letter, facts), ...emptySections(ownBlocks(letter, facts))];
}

function unanswered({ matter, assignment, reply, texts, rules }: LetterFacts): LetterFinding[] {
  if (answersByChapters(matter, rules)) return [];
  const isAnswered = (number: number): boolean => reply.answers.some((each) => each.suggestion === number && texts(each.text).trim() !== '');
  return assignment.suggestions.filter((number) => !isAnswered(number)).map((suggestion) => ({ finding: 'suggestion-unanswered', params: { suggestion } }));
}

/** A member called 代表 or a deputy called 委员, where the word is an address and not a common noun (代表性, 提案委员会). */
function wrongAddress(letter: Letter, facts: LetterFacts): LetterFinding[] {
  const { matter, register, absorbed = [] } = facts;
  const right = titleOf(matter);
  const wrong = right === '委员' ? '代表' : '委员';
  const names = [matter, ...absorbed].flatMap((each) => personsOf(each, register));
  const patterns = [
    ...names.map((name) => new RegExp(`${escaped(name)}(?:同志)?${wrong}`)),
    new RegExp(`尊敬的[^，。：\\n]{0,20}${wrong}(?!会)`),
    new RegExp(`${wrong}(?:们)?(?:您好|你好|：)`),
    right === '委员' ? /人大代表建议/ : /政协提案|政协委员/,
  ];
  const lines = [letter.title, letter.salutation, ...ownBlocks(letter, facts).map((each) => each.text)];
  const found = lines.find((each) => patterns.some((pattern) => pattern.test(each)));
  return found === undefined ? [] : [{ finding: 'wrong-address', params: { wrong, right, text: excerpt(found) } }];
}

/** Neither a number nor a date in all the answers: words without substance (空话). */
function nothingConcrete(facts: LetterFacts): LetterFinding[] {
  const own = ownTexts(facts);
  const concrete = /\d|[〇一二三四五六七八九十百千万亿两]+(?:年|月|日|个|处|项|条|家|户|人|次|座|米|公里|吨|元|万|亿|成|倍|期|批|台|套)/;
  return own.length > 0 && !own.some((each) => concrete.test(each)) ? [{ finding: 'nothing-concrete', params: {} }] : [];
}

/** Another session than the matter's own, usually left over from last year's letter. */
function wrongSession(letter: Letter, { session }: LetterFacts): LetterFinding[] {
  const named = /(?<!人大|人大常委会|人民代表大会)[一二三四五六七八九十]+届[一二三四五六七八九十]+次/g;
  const own: string[] = [...(session.name.match(named) ?? [])];
  if (own.length === 0) return [];
  const others = [letter.title, ...letter.body.map((each) => each.text)].flatMap((each) => each.match(named) ?? []).filter((each) => !own.includes(each));
  return [...new Set(others)].map((found) => ({ finding: 'wrong-session', params: { found, wanted: own[0] ?? '' } }));
}

/** A heading with nothing under it: the next block is a heading of the same or a higher level, or there is none. */
function emptySections(body: readonly LetterBlock[]): LetterFinding[] {
  return body.flatMap((block, at): LetterFinding[] => {
    if (block.kind !== 'heading') return [];
    const next = body[at + 1];
    const isFilled = next !== undefined && (next.kind === 'paragraph' || levelOf(next.text) > levelOf(block.text));
    return isFilled ? [] : [{ finding: 'section-empty', params: { heading: excerpt(block.text) } }];
  });
}

/** 一、 is the first level, （一） the second, 1. the third (GB/T 9704-2012). */
function levelOf(heading: string): number {
  if (/^[一二三四五六七八九十]+、/.test(heading)) return 1;
  return heading.startsWith('（') ? 2 : 3;
}

/** What the unit itself wrote, without the template's opening and closing. */
function ownTexts({ reply, texts }: LetterFacts): string[] {
  const titled = [...reply.chapters.flatMap((each) => each.measures), ...reply.nextSteps].map((each) => each.text);
  const refs = [...reply.answers.map((each) => each.text), ...titled, ...reply.problems, ...(reply.explanation ? [reply.explanation] : [])];
  return [...refs.map(texts), ...(reply.commitments.length > 0 ? reply.commitments.map((each) => each.dueOn) : [])];
}

/** The body without the template's opening and closing. */
function ownBlocks({ body }: Letter, { rules }: LetterFacts): readonly LetterBlock[] {
  const lines = (pattern: string): number => pattern.split('\n').filter((each) => each.trim() !== '').length;
  return body.slice(lines(rules.letter.opening), body.length - lines(rules.letter.closing));
}

const excerpt = (text: string): string => ([...text].length > 30 ? `${[...text].slice(0, 30).join('')}……` : text);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
