import type { TextRef } from '../text-ref.ts';
import type { Matter, ReplyVersion, TitledText } from './matter.ts';

/** Every text of the wording, of the assisting opinions and of all reply versions the state knows, each once: what a purge erases. */
export function textsOf(matter: Matter): readonly TextRef[] {
  const { title, situation, analysis, suggestions } = matter.wording;
  const parts = matter.assignments.flatMap((each) => [...(each.opinion ? [each.opinion.text] : []), ...each.replies.flatMap(textsOfReply)]);
  return [...new Set([title, situation, analysis, ...suggestions, ...parts, ...matter.commitments.map((each) => each.text), ...publicTexts(matter), ...leaderTexts(matter)])];
}

const publicTexts = ({ publication: { decisions, embargo, withdrawn } }: Matter): readonly TextRef[] => [
  ...decisions.flatMap((each) => each.summary ?? []),
  ...(embargo ? [embargo.reason] : []),
  ...(withdrawn ? [withdrawn.reason] : []),
];

const leaderTexts = ({ ledBy, instructions }: Matter): readonly TextRef[] => [
  ...(ledBy ? [ledBy.plan] : []),
  ...instructions.flatMap((each) => [each.text, ...(each.answer ? [each.answer.text] : [])]),
];

function textsOfReply(reply: ReplyVersion): readonly TextRef[] {
  const titled = (each: TitledText): readonly TextRef[] => [each.title, each.text];
  return [
    ...reply.answers.map((each) => each.text),
    ...reply.chapters.flatMap((each) => [each.title, ...each.measures.flatMap(titled)]),
    ...reply.problems,
    ...reply.nextSteps.flatMap(titled),
    ...(reply.explanation ? [reply.explanation] : []),
    ...reply.commitments.map((each) => each.text),
    ...reply.objections.map((each) => each.text),
    ...reply.comments.map((each) => each.text),
    ...reply.sentBack.map((each) => each.reason),
    ...(reply.examined?.remarks ? [reply.examined.remarks] : []),
  ];
}
