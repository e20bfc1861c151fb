import { chineseDate } from '../letter/chinese-date.ts';
import { kindNames } from '../letter/compose-letter.ts';
import { letterBody, paragraphs } from '../letter/letter-body.ts';
import type { Letter } from '../letter/letter.ts';
import { titleOf } from '../letter/salutation.ts';
import { answersByChapters } from '../proposal/reply-content.ts';
import { classOf, type MatterKind, type Rulebook } from '../rulebook.ts';
import { filledIn } from '../session/templates.ts';
import type { PublicCase } from './public-case.ts';
import type { PublicLetter } from './public-letter.ts';
import { inOneLine, type PublicText } from './public-text.ts';

interface PublicLetterFacts {
  content: PublicCase;
  letter: PublicLetter;
  rules: Rulebook;
  /** of the case, or what stands for it */
  title: string;
  /** name of the unit that answered */
  issuer: string;
  district: { name: string };
}

/** A body or a committee is addressed by its name alone. */
const byNameAlone: readonly MatterKind[] = ['collective', 'recommendation'];

/**
 * A letter made of nothing but what the public reads: what was taken out is a bar, and the persons at the unit are not named.
 * Of a round published as a summary it has no body.
 */
export function publicLetterDocument({ content, letter, rules, title, issuer, district }: PublicLetterFacts): Letter {
  const kind = kindNames[content.kind];
  const blanks = { title, district: district.name, kind };
  return {
    issuer,
    number: letter.letterNumber,
    classMark: classOf(rules, letter.class)?.letter ?? '',
    title: filledIn(rules.letter.title, { session: content.session, number: content.number, kind }),
    salutation: `${(content.proposers ?? []).join('、')}${byNameAlone.includes(content.kind) ? '' : titleOf({ matterKind: content.kind })}：`,
    body: [...paragraphs(filledIn(rules.letter.opening, blanks)), ...bodyOf(content, letter, rules), ...paragraphs(filledIn(rules.letter.closing, blanks))],
    dateText: chineseDate(letter.on),
    contact: `联系单位：${issuer}`,
    openness: '此件公开发布',
    copies: [],
  };
}

function bodyOf(content: PublicCase, { body }: PublicLetter, rules: Rulebook): Letter['body'] {
  if (body === null) return [];
  const words = (text: PublicText): string => inOneLine(text);
  const titled = (list: readonly { title: PublicText; text: PublicText }[]) => list.map((each) => ({ title: words(each.title), text: words(each.text) }));
  return letterBody({
    isReport: answersByChapters({ matterKind: content.kind }, rules),
    suggestions: content.suggestions.map(words),
    answers: body.answers.map((each) => ({ suggestion: each.suggestion, text: words(each.text) })),
    chapters: body.chapters.map((each) => ({ title: words(each.title), measures: titled(each.measures) })),
    problems: body.problems.map(words),
    nextSteps: titled(body.nextSteps),
    explanation: body.explanation === null ? null : words(body.explanation),
    commitments: body.commitments.map((each) => ({ text: words(each.text), dueOn: each.dueOn })),
  });
}
