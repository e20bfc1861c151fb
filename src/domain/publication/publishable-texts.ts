import type { Matter, ReplyVersion, TitledText } from '../proposal/matter.ts';
import type { TextRef } from '../text-ref.ts';

/** Every text the public may ever read of a case: its wording, what examined letters say, the office's summaries. Each once. */
export function publishableTexts({ wording, assignments, publication, commitments }: Matter): readonly TextRef[] {
  const { title, situation, analysis, suggestions } = wording;
  const letters = assignments.flatMap((part) => part.replies.filter((each) => each.examined !== null).flatMap(textsOfLetter));
  return [...new Set([title, situation, analysis, ...suggestions, ...letters, ...commitments.map((each) => each.text), ...publication.decisions.flatMap((each) => each.summary ?? [])])];
}

const titled = (each: TitledText): readonly TextRef[] => [each.title, each.text];

/** In the order in which the letter says it; remarks and comments of the chain are not in it. */
function textsOfLetter(reply: ReplyVersion): readonly TextRef[] {
  return [
    ...reply.answers.map((each) => each.text),
    ...reply.chapters.flatMap((each) => [each.title, ...each.measures.flatMap(titled)]),
    ...reply.problems,
    ...reply.nextSteps.flatMap(titled),
    ...(reply.explanation === null ? [] : [reply.explanation]),
    ...reply.commitments.map((each) => each.text),
  ];
}
