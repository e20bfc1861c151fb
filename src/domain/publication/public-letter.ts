import type { Day } from '../day.ts';
import type { Assignment, Matter, ReplyVersion, TitledText, Verdict } from '../proposal/matter.ts';
import type { TextRef } from '../text-ref.ts';
import { decisionOf, showsContent } from './publication.ts';
import type { PublicText } from './public-text.ts';

interface PublicHeaded {
  title: PublicText;
  text: PublicText;
}

/** A reply letter as the public reads it; of a round published as a summary only number, day and unit. */
export interface PublicLetter {
  round: number;
  unitId: string;
  letterNumber: string;
  on: Day;
  /** class code the office issued it with */
  class: string;
  /** it took the place of an earlier letter of the same round */
  isCorrected: boolean;
  body: {
    answers: readonly { suggestion: number; verdict: Verdict; text: PublicText }[];
    chapters: readonly { title: PublicText; measures: readonly PublicHeaded[] }[];
    problems: readonly PublicText[];
    nextSteps: readonly PublicHeaded[];
    explanation: PublicText | null;
    commitments: readonly { suggestion: number; text: PublicText; dueOn: Day }[];
  } | null;
}

type Show = (ref: TextRef) => PublicText;

/** The letters of the rounds that are public, the latest round first, each part's standing letter of the round. */
export function lettersOf(matter: Matter, upTo: number, show: Show): PublicLetter[] {
  const rounds = [...new Set([upTo, ...matter.publication.published.map((each) => each.round)])].filter((each) => each <= upTo).toSorted((a, b) => b - a);
  return rounds.flatMap((round) => {
    const mode = decisionOf(matter, round)?.mode ?? 'closed';
    if (!showsContent(mode)) return [];
    return matter.assignments.filter((part) => part.role !== 'assisting').flatMap((part) => letterIn(part, round, mode === 'full' ? show : null));
  });
}

function letterIn(part: Assignment, round: number, show: Show | null): PublicLetter[] {
  const issued = part.replies.filter((each) => each.round === round && each.issued !== null);
  const reply = issued.at(-1);
  if (!reply?.issued) return [];
  const { letterNumber, on } = reply.issued;
  return [{ round, unitId: part.unitId, letterNumber, on, class: reply.examined?.officeClass ?? reply.proposedClass, isCorrected: issued.length > 1, body: show ? bodyOf(reply, show) : null }];
}

function bodyOf(reply: ReplyVersion, show: Show): PublicLetter['body'] {
  const headed = (each: TitledText): PublicHeaded => ({ title: show(each.title), text: show(each.text) });
  return {
    answers: reply.answers.map((each) => ({ ...each, text: show(each.text) })),
    chapters: reply.chapters.map((each) => ({ title: show(each.title), measures: each.measures.map(headed) })),
    problems: reply.problems.map(show),
    nextSteps: reply.nextSteps.map(headed),
    explanation: reply.explanation === null ? null : show(reply.explanation),
    commitments: reply.commitments.map((each) => ({ ...each, text: show(each.text) })),
  };
}
