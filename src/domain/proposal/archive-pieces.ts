import type { Rulebook } from '../rulebook.ts';
import { missingConsultations } from './consultations.ts';
import { liveAssignments, replyingAssignments, type Assignment, type Matter } from './matter.ts';
import { standingReply } from './result.ts';

/** What the file of a closed case has to hold, in the order in which it is bound (案卷材料). */
export const archivePieces = [
  'docket',
  'assignment',
  'receipt',
  'chain',
  'consultations',
  'opinions',
  'clearance',
  'examination',
  'letter',
  'service',
  'ratings',
  'explanation',
  'commitments',
] as const;
export type ArchivePiece = (typeof archivePieces)[number];

export interface PieceFound {
  piece: ArchivePiece;
  isThere: boolean;
  /** how many of what it counts are missing: parts, opinions, promises */
  lacking: number;
}

/** 归档完整性: only what this case must have is asked for; nothing here stops the archiving, a person decides. */
export function archiveCheck(matter: Matter, rules: Rulebook): PieceFound[] {
  const live = liveAssignments(matter);
  const answering = replyingAssignments(matter);
  const assisting = live.filter((each) => each.role === 'assisting');
  const replyOf = (part: Assignment) => standingReply(part);
  const isExplained = answering.some((part) => rules.classes.find((each) => each.code === replyOf(part)?.examined?.officeClass)?.needsExplanation);
  const lacking: Partial<Record<ArchivePiece, number>> = {
    docket: matter.docket ? 0 : 1,
    assignment: answering.length === 0 ? 1 : 0,
    receipt: live.filter((each) => each.acceptedOn === null).length,
    chain: answering.filter((each) => each.chain === null).length,
    consultations: answering.filter((each) => missingConsultations(matter, rules, each.id) !== null).length,
    ...(assisting.length > 0 ? { opinions: assisting.filter((each) => each.opinion === null).length } : {}),
    clearance: answering.filter((each) => replyOf(each)?.cleared.at(-1)?.isLast !== true).length,
    examination: answering.filter((each) => !replyOf(each)?.examined).length,
    letter: answering.filter((each) => !replyOf(each)?.issued).length,
    service: answering.filter((each) => !each.served.some((one) => one.round === replyOf(each)?.round)).length,
    ratings: matter.rounds.filter((each) => each.feedbackClosedOn === null).length + (matter.rounds.length === 0 ? 1 : 0),
    ...(isExplained ? { explanation: matter.acknowledged.length > 0 ? 0 : 1 } : {}),
    ...(matter.commitments.length > 0 ? { commitments: matter.commitments.filter((each) => each.state === 'open').length } : {}),
  };
  return archivePieces.flatMap((piece) => {
    const count = lacking[piece];
    return count === undefined ? [] : [{ piece, isThere: count === 0, lacking: count }];
  });
}
