import type { ReplyShape } from '../../contract/views.ts';

/** A piece of a reply under a name of its own, so that two versions can be set side by side. */
export interface ReplyPart {
  key: string;
  /** `answer` … with its number, or a name of the form */
  kind: 'answer' | 'chapter' | 'problem' | 'next-step' | 'explanation' | 'commitment';
  n: number;
  text: string;
}

/** All a version says, piece by piece, in the order of the letter. */
export function partsOfReply(reply: ReplyShape): ReplyPart[] {
  const part = (kind: ReplyPart['kind'], n: number, text: string): ReplyPart => ({ key: `${kind} ${n}`, kind, n, text });
  const headed = (each: { title: string; text: string }): string => `${each.title}\n${each.text}`;
  return [
    ...reply.answers.map((each) => part('answer', each.suggestion, each.text)),
    ...reply.chapters.map((each, at) => part('chapter', at + 1, [each.title, ...each.measures.map(headed)].join('\n'))),
    ...reply.problems.map((each, at) => part('problem', at + 1, each)),
    ...reply.nextSteps.map((each, at) => part('next-step', at + 1, headed(each))),
    ...(reply.explanation === null ? [] : [part('explanation', 1, reply.explanation)]),
    ...reply.commitments.map((each, at) => part('commitment', at + 1, `${each.text}（${each.dueOn}）`)),
  ];
}
