import type { LetterPreviewed, PreviewedDraft } from '../contract/letters.ts';
import { isDay, type Day } from '../domain/day.ts';
import { checkLetter } from '../domain/letter/check-letter.ts';
import { composeLetter, type LetterFacts } from '../domain/letter/compose-letter.ts';
import type { Letter } from '../domain/letter/letter.ts';
import type { ReplyVersion } from '../domain/proposal/matter.ts';
import { classOf } from '../domain/rulebook.ts';
import type { TextRef } from '../domain/text-ref.ts';
import { fullWidth } from './documents/full-width.ts';
import { GlyphMissing, renderLetterPdf } from './documents/render-pdf.ts';
import { shownLetter } from './documents/shown-letter.ts';

type Finding = LetterPreviewed['findings'][number];

/** Above this a letter no longer fits the usual four pages. */
const usualCharactersMax = 2200;
/** An answer below this says little more than its verdict. */
const answerCharactersMin = 15;

/** A draft that is still being typed, as a reply of the matter; its texts stand under names of their own and are kept nowhere. */
export function typedReply(draft: PreviewedDraft, round: number): { reply: ReplyVersion; texts: ReadonlyMap<TextRef, string> } {
  const texts = new Map<TextRef, string>();
  const keep = (text: string): TextRef => {
    const ref = `typed:${texts.size}` as TextRef;
    texts.set(ref, text);
    return ref;
  };
  const headed = ({ heading, text }: { heading: string; text: string }) => ({ title: keep(heading), text: keep(text) });
  const explanation = draft.explanation.trim();
  return {
    texts,
    reply: {
      ...bare,
      round,
      answers: draft.answers.map(({ suggestion, text }) => ({ suggestion, verdict: 'adopted', text: keep(text) })),
      chapters: draft.chapters.map((each) => ({ title: keep(each.heading), measures: each.measures.map(headed) })),
      problems: draft.problems.map(keep),
      nextSteps: draft.nextSteps.map(headed),
      explanation: explanation === '' ? null : keep(explanation),
      proposedClass: draft.proposedClass,
      openness: draft.openness,
      // A promise without its day cannot stand in the letter; the check says so.
      commitments: draft.commitments.filter((each) => isDay(each.dueOn)).map(({ suggestion, text, dueOn }) => ({ suggestion, text: keep(text), dueOn: dueOn as Day })),
    },
  };
}

const bare: Omit<ReplyVersion, 'answers' | 'chapters' | 'problems' | 'nextSteps' | 'explanation' | 'proposedClass' | 'openness' | 'commitments' | 'round'> = {
  version: 0,
  moneyWan: null,
  opennessReason: null,
  by: { personId: null, name: '', post: '', at: '', on: '' },
  countersigned: [],
  objections: [],
  comments: [],
  cleared: [],
  sentBack: [],
  examined: null,
  issued: null,
  corrects: null,
};

/** The letter of what is typed, and everything the check finds in it. Nothing is kept: the typeset copy only tells which characters no font has. */
export async function previewOf(facts: LetterFacts, draft: PreviewedDraft): Promise<LetterPreviewed> {
  const letter = composeLetter(facts);
  const body = letter.body.map((each) => each.text).join('');
  const glyphs = await renderLetterPdf(letter).then(
    () => [],
    (error: unknown): Finding[] => {
      if (error instanceof GlyphMissing) return [{ finding: 'glyph-missing', params: { characters: error.characters.join(' ') } }];
      throw error;
    },
  );
  const length = [...body].length;
  return {
    letter: shownLetter(letter),
    length,
    findings: [
      ...checked(letter, facts),
      ...ofClass(facts, draft),
      ...draft.commitments.flatMap((each, at): Finding[] => (isDay(each.dueOn) ? [] : [{ finding: 'commitment-undated', params: { n: at + 1 } }])),
      ...draft.answers.flatMap(({ suggestion, text }): Finding[] => (text.trim() !== '' && [...text.trim()].length < answerCharactersMin ? [{ finding: 'answer-short', params: { suggestion } }] : [])),
      ...(length > usualCharactersMax ? [{ finding: 'letter-long', params: { length, max: usualCharactersMax } }] : []),
      ...halfWidth(draft),
      ...glyphs,
    ],
  };
}

/** What only follows from a point that is not answered yet is not said as well. */
function checked(letter: Letter, facts: LetterFacts): Finding[] {
  const found = checkLetter(letter, facts);
  const isUnanswered = found.some((each) => each.finding === 'suggestion-unanswered');
  return found.filter((each) => !isUnanswered || (each.finding !== 'section-empty' && each.finding !== 'nothing-concrete')).map(({ finding, params }) => ({ finding, params: { ...params } }));
}

/** What the class chosen asks of the reply; the command refuses it without. */
function ofClass({ rules }: LetterFacts, draft: PreviewedDraft): Finding[] {
  if (draft.proposedClass === '') return [{ finding: 'class-open', params: {} }];
  const found = classOf(rules, draft.proposedClass);
  return [
    ...(found?.needsCommitment && draft.commitments.length === 0 ? [{ finding: 'class-needs-commitment', params: { class: found.letter } }] : []),
    ...(found?.needsExplanation && draft.explanation.trim() === '' ? [{ finding: 'class-needs-explanation', params: { class: found.letter } }] : []),
  ];
}

/** Marks that the letter sets full-width all the same; told so that the writer knows what will stand there. */
function halfWidth(draft: PreviewedDraft): Finding[] {
  const texts = [
    ...draft.answers.map((each) => each.text),
    ...draft.chapters.flatMap((each) => each.measures.map((one) => one.text)),
    ...draft.problems,
    ...draft.nextSteps.map((each) => each.text),
    draft.explanation,
  ];
  const found = texts.flatMap((text) => {
    const settled = fullWidth(text);
    return [...text].flatMap((_char, at) => (text[at] === settled[at] ? [] : [text.slice(Math.max(0, at - 6), at + 2)]));
  });
  return found.length === 0 ? [] : [{ finding: 'half-width', params: { count: found.length, text: (found[0] ?? '').replaceAll('\n', '') } }];
}
