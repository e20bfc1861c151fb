import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, line, ref, file } from '../../input.ts';
import { letterNumberOf } from '../../letter/letter-number.ts';
import { publicationClock } from '../../publication/publication-clock.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { atStage, byUnitWith, notOwn, ownAssignment, roundNumber } from '../guards.ts';
import { currentReply, type Assignment, type Matter } from '../matter.ts';
import { runningStages } from '../stage.ts';

/** 签发: the letter leaves the unit with number, date and the hash of what was rendered from the examined version. */
export const issueReply = defineCommand({
  name: 'issue-reply',
  stream: 'matter',
  creates: false,
  who: ['unit-head', 'unit-reviewer', 'unit-receiver'],
  input: z.strictObject({
    assignmentId: ref('assignment'),
    letterHash: file(),
    copies: z.array(line(60)).max(10).default([]),
    happenedOn: happenedOn(),
  }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...runningStages) ?? byUnitWith(matter, world.actor, (part) => matter !== null && isExamined(part, matter), refuse('examination-missing')),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = ownAssignment(matter, input.assignmentId, world.actor);
    if (isRefusal(part)) return part;
    const reply = currentReply(part, roundNumber(matter));
    if (!reply?.examined) return refuse('examination-missing', {}, 'assignmentId');
    if (reply.issued) return refuse('already-done', {}, 'assignmentId');
    // What was examined is what goes out: the letter is never rendered again (复前审核 → 签发).
    if (reply.examined.letterHash !== input.letterHash) return refuse('letter-mismatch', {}, 'letterHash');
    const startOn = input.happenedOn ?? world.today;
    if (startOn < reply.by.on) return refuse('day-before-start', { day: reply.by.on }, 'happenedOn');
    const { assignmentId, letterHash, copies } = input;
    const letterNumber = letterNumberOf(matter, part, world.register, world.rulebook.rules, reply.examined.by.on.slice(0, 4));
    const deadlines = publicationClock(matter, part, startOn, world);
    return done(emit({ type: 'reply-issued', assignmentId, version: reply.version, letterNumber, letterHash, copies, deadlines }, input.happenedOn ?? null));
  },
});

function isExamined(part: Assignment, matter: Matter): boolean {
  const reply = currentReply(part, roundNumber(matter));
  return reply !== undefined && reply.examined !== null && reply.issued === null;
}
