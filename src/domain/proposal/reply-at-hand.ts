import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import { liveAssignment, roundNumber } from './guards.ts';
import { currentReply, type Assignment, type Matter, type ReplyVersion } from './matter.ts';
import { replyingParts } from './stage.ts';

/**
 * The version of a part's reply that is being worked on: the latest of the round, neither issued nor sent back.
 * What was sent back stays back; a new version has to be drafted.
 */
export function replyAtHand(matter: Matter, part: Assignment): ReplyVersion | Refusal {
  if (!replyingParts(matter).includes(part)) return refuse('assignment-unknown', {}, 'assignmentId');
  const reply = currentReply(part, roundNumber(matter));
  if (!reply) return refuse('reply-unknown', {}, 'assignmentId');
  if (reply.issued) return refuse('already-done', {}, 'assignmentId');
  return reply.sentBack.length > 0 ? refuse('reply-stale', { version: reply.version }, 'version') : reply;
}

/** The part and the version a command names; another version than the one at hand is stale. */
export function namedReply(matter: Matter, input: { assignmentId: string; version: number }): { part: Assignment; reply: ReplyVersion } | Refusal {
  const part = liveAssignment(matter, input.assignmentId);
  if (isRefusal(part)) return part;
  const reply = replyAtHand(matter, part);
  if (isRefusal(reply)) return reply;
  return reply.version === input.version ? { part, reply } : refuse('reply-stale', { version: reply.version }, 'version');
}

/** For `possible`, where only the refusal matters. */
export const refusalIn = (value: unknown): Refusal | null => (isRefusal(value) ? value : null);
