import { phases, matrix, phaseOf, type Field, type Relation } from '../reading.ts';
import type { Matter, ReplyVersion, TitledText } from '../proposal/matter.ts';
import { stages, type Stage } from '../proposal/stage.ts';
import type { TextRef } from '../text-ref.ts';

/** What of a case can be found by its words: who may read it differs, so each kind stands by itself. */
export const searchKinds = ['proposal', 'reply'] as const;
export type SearchKind = (typeof searchKinds)[number];

export const proposalParts = ['title', 'situation', 'analysis', 'suggestion'] as const;
export type PartName = (typeof proposalParts)[number] | 'number' | 'proposer' | 'reply';

export interface TextOfPart {
  part: PartName;
  ref: TextRef;
}

export interface Searchable {
  kind: SearchKind;
  texts: readonly TextOfPart[];
  /** words of the case itself: its numbers, its proposer */
  words: readonly { part: PartName; text: string }[];
}

/** What can be found of a case: its wording, and its issued replies. Nothing of a sealed or purged one. `slug` is its number in lists. */
export function searchableOf(matter: Matter, slug: string | null): Searchable[] {
  if (matter.isSealed || matter.isPurged) return [];
  const { title, situation, analysis, suggestions } = matter.wording;
  const numbers = [slug, matter.docket?.number ?? null].filter((each) => each !== null);
  const issued = matter.assignments.flatMap((each) => each.replies.filter((reply) => reply.issued !== null));
  const proposal: Searchable = {
    kind: 'proposal',
    texts: [{ part: 'title', ref: title }, { part: 'situation', ref: situation }, { part: 'analysis', ref: analysis }, ...suggestions.map((ref) => ({ part: 'suggestion' as const, ref }))],
    words: [...numbers.map((text) => ({ part: 'number' as const, text })), { part: 'proposer', text: matter.proposer.name }],
  };
  if (issued.length === 0) return [proposal];
  return [proposal, { kind: 'reply', texts: [...new Set(issued.flatMap(textsOfIssued))].map((ref) => ({ part: 'reply', ref })), words: [] }];
}

/** What the letter says; comments, objections and remarks of the chain are not in it. */
function textsOfIssued(reply: ReplyVersion): TextRef[] {
  const titled = (each: TitledText): TextRef[] => [each.title, each.text];
  return [
    ...reply.answers.map((each) => each.text),
    ...reply.chapters.flatMap((each) => [each.title, ...each.measures.flatMap(titled)]),
    ...reply.problems,
    ...reply.nextSteps.flatMap(titled),
    ...(reply.explanation === null ? [] : [reply.explanation]),
    ...reply.commitments.map((each) => each.text),
  ];
}

/** The stages in which one of the relations is shown the field, by the reading matrix. */
export function stagesShown(field: Field, relations: readonly Relation[]): Stage[] {
  return stages.filter((stage) => relations.some((relation) => matrix[field][relation].charAt(phases.indexOf(phaseOf(stage))) === 's'));
}
