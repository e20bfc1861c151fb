import { z } from 'zod';
import type { World } from '../command.ts';
import { choice, coded, day, line, suggestionNumber, text } from '../input.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { classOf, type ResultClass, type Rulebook } from '../rulebook.ts';
import type { ReplyContent } from './events.ts';
import type { Assignment, Matter, ReplyVersion } from './matter.ts';

/** What a person fills in for a reply; the same for a first draft, a later one and a correction. */
const headed = z.strictObject({ heading: line(80), text: text(3000) });
export const replyFields = {
  answers: z
    .array(z.strictObject({ suggestion: suggestionNumber(), verdict: choice(['adopted', 'partly', 'not-now']), text: text(4000) }))
    .max(20)
    .default([]),
  chapters: z
    .array(z.strictObject({ heading: line(80), measures: z.array(headed).max(30) }))
    .max(10)
    .default([]),
  problems: z.array(text(2000)).max(20).default([]),
  nextSteps: z.array(headed).max(20).default([]),
  explanation: text(3000).optional(),
  proposedClass: coded('class'),
  moneyWan: z.number().min(0).max(10_000_000).meta({ widget: 'number' }).optional(),
  openness: coded('openness'),
  opennessReason: coded('open-reason').optional(),
  commitments: z
    .array(z.strictObject({ suggestion: suggestionNumber(), text: text(500), dueOn: day() }))
    .max(20)
    .default([]),
};
const shape = z.object(replyFields);
export type ReplyFields = z.output<typeof shape>;

/** Is it complete? Point by point, by its class, and with an openness the rulebook knows. */
export function checkReply(matter: Matter, part: Assignment, given: ReplyFields, world: World): Refusal | null {
  const { rules } = world.rulebook;
  const byChapters = answersByChapters(matter, rules);
  return (byChapters ? checkChapters(part, given) : checkAnswers(part, given)) ?? checkClass(matter, part, given, world, byChapters) ?? checkOpenness(given, rules);
}

/** A recommendation is answered by a report in chapters, a proposal suggestion by suggestion (rulebook: kinds). */
export const answersByChapters = (matter: Pick<Matter, 'matterKind'>, rules: Rulebook): boolean => rules.kinds.find((each) => each.kind === matter.matterKind)?.answersByChapters ?? false;

function checkAnswers(part: Assignment, { answers }: ReplyFields): Refusal | null {
  for (const [at, answer] of answers.entries()) {
    if (!part.suggestions.includes(answer.suggestion)) return refuse('suggestion-unknown', { suggestion: answer.suggestion }, `answers.${at}.suggestion`);
    const isTwice = answers.findIndex((each) => each.suggestion === answer.suggestion) !== at;
    if (isTwice) return refuse('answers-incomplete', { suggestions: String(answer.suggestion) }, `answers.${at}.suggestion`);
  }
  const missing = part.suggestions.filter((number) => !answers.some((each) => each.suggestion === number));
  return missing.length > 0 ? refuse('answers-incomplete', { suggestions: missing.join('、') }, 'answers') : null;
}

/** Measures in every chapter; remaining problems and next steps are the lead's to tell. */
function checkChapters(part: Assignment, { chapters, problems, nextSteps }: ReplyFields): Refusal | null {
  const incomplete = (field: string): Refusal => refuse('answers-incomplete', { suggestions: '' }, field);
  if (chapters.length === 0) return incomplete('chapters');
  const empty = chapters.findIndex((each) => each.measures.length === 0);
  if (empty >= 0) return incomplete(`chapters.${empty}.measures`);
  if (part.role !== 'lead') return null;
  if (problems.length === 0) return incomplete('problems');
  return nextSteps.length === 0 ? incomplete('nextSteps') : null;
}

function checkClass(matter: Matter, part: Assignment, given: ReplyFields, world: World, byChapters: boolean): Refusal | null {
  const found = classOf(world.rulebook.rules, given.proposedClass);
  if (!found) return refuse('class-unknown', { class: given.proposedClass }, 'proposedClass');
  const known = byChapters ? matter.wording.suggestions.map((_text, at) => at + 1) : part.suggestions;
  for (const [at, promise] of given.commitments.entries()) {
    if (!known.includes(promise.suggestion)) return refuse('suggestion-unknown', { suggestion: promise.suggestion }, `commitments.${at}.suggestion`);
    if (promise.dueOn <= world.today) return refuse('day-before-start', { day: world.today }, `commitments.${at}.dueOn`);
  }
  return classRefusal(found, given.commitments.length, given.explanation !== undefined);
}

/** What a class asks of a reply: partly solved carries a dated promise, not possible an explanation (rulebook: classes). */
export function classRefusal(found: ResultClass, commitments: number, isExplained: boolean): Refusal | null {
  if (found.needsCommitment && commitments === 0) return refuse('commitment-missing', { class: found.letter }, 'commitments');
  return found.needsExplanation && !isExplained ? refuse('explanation-missing', { class: found.letter }, 'explanation') : null;
}

function checkOpenness({ openness, opennessReason }: ReplyFields, rules: Rulebook): Refusal | null {
  if (!rules.openness.some((each) => each.code === openness)) return refuse('openness-unknown', { openness }, 'openness');
  // Whatever is not published in full needs one of the coded reasons.
  const isReasoned = openness === 'full' || rules.openReasons.some((each) => each.code === opennessReason);
  return isReasoned ? null : refuse('openness-unknown', { openness: opennessReason ?? '' }, 'opennessReason');
}

export function replyContent(given: ReplyFields, world: World): ReplyContent {
  const kept = (each: { heading: string; text: string }) => ({ title: world.keep(each.heading), text: world.keep(each.text) });
  return {
    answers: given.answers.map((each) => ({ ...each, text: world.keep(each.text) })),
    chapters: given.chapters.map((each) => ({ title: world.keep(each.heading), measures: each.measures.map(kept) })),
    problems: given.problems.map((each) => world.keep(each)),
    nextSteps: given.nextSteps.map(kept),
    explanation: given.explanation === undefined ? null : world.keep(given.explanation),
    proposedClass: given.proposedClass,
    moneyWan: given.moneyWan ?? null,
    openness: given.openness,
    opennessReason: given.openness === 'full' ? null : (given.opennessReason ?? null),
    commitments: given.commitments.map((each) => ({ ...each, text: world.keep(each.text) })),
  };
}

/** Versions are counted per assignment and never reused. */
export const nextVersion = (part: Assignment): number => Math.max(0, ...part.replies.map((each: ReplyVersion) => each.version)) + 1;
