import type { World } from '../command.ts';
import type { Day } from '../day.ts';
import type { Deadline } from '../deadline.ts';
import { roundNumber, startDeadline } from '../proposal/guards.ts';
import { issuedReply, type Assignment, type Matter } from '../proposal/matter.ts';
import { replyingParts } from '../proposal/stage.ts';
import { decisionOf, hasPage } from './publication.ts';

/**
 * The clock of publication starts with the letter that answers the last part of the round, once in a round
 * (工作规则第二十七条: 20 working days from the reply). What was decided not to be published has none.
 */
export function publicationClock(matter: Matter, answering: Assignment, startOn: Day, world: World): Deadline[] {
  const round = roundNumber(matter);
  const waits = replyingParts(matter).some((part) => part.id !== answering.id && !issuedReply(part, round));
  const isCounted = matter.deadlines.some((each) => each.rule === 'publication' && each.round === round);
  const decision = decisionOf(matter, round);
  if (waits || isCounted || matter.isSealed || (decision && !hasPage(decision))) return [];
  const clock = startDeadline(world, 'publication', null, round, startOn);
  return clock ? [clock] : [];
}
