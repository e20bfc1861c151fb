import { classOf, type ResultClass, type Rulebook } from '../rulebook.ts';
import { replyingAssignments, type Assignment, type Matter, type ReplyVersion } from './matter.ts';

/** The letter that stands: the last one issued, whatever its round; a redo of another part leaves it in force. */
export const standingReply = (part: Assignment): ReplyVersion | undefined => part.replies.findLast((each) => each.issued !== null);

/** The class that counts is the office's at issue, not the unit's (semantics: class). */
export const issuedClass = (reply: ReplyVersion | undefined): string | null => reply?.examined?.officeClass ?? null;

/** The worst of some classes by rank; codes the rulebook does not know are passed over. */
export function worstClass(codes: readonly string[], rules: Rulebook): ResultClass | undefined {
  const known = codes.map((code) => classOf(rules, code)).filter((each) => each !== undefined);
  return known.toSorted((a, b) => a.rank - b.rank)[0];
}

export const isAnswered = (matter: Matter): boolean => {
  const parts = replyingAssignments(matter);
  return parts.length > 0 && parts.every((part) => standingReply(part) !== undefined);
};

/** The class of the whole at issue: the worst of its parts, or the lead's where the rulebook says so; null until all are answered. */
export function classAtIssue(matter: Matter, rules: Rulebook): ResultClass | null {
  if (!isAnswered(matter)) return null;
  const parts = replyingAssignments(matter);
  const counted = rules.splitTakesWorst
    ? parts
    : parts
        .filter((part) => part.role === 'lead')
        .concat(parts)
        .slice(0, 1);
  return (
    worstClass(
      counted.map((part) => issuedClass(standingReply(part)) ?? ''),
      rules,
    ) ?? null
  );
}
