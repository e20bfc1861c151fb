import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { day, ref, text } from '../../input.ts';
import { atStage, liveAssignment, notOwn } from '../../proposal/guards.ts';
import { liveAssignments } from '../../proposal/matter.ts';
import { runningStages } from '../../proposal/stage.ts';
import { isRefusal, refuse } from '../../refusal.ts';
import { answeringPart } from '../supervision.ts';

const instructionsMax = 50;

/** 批示: what a leader wants done about the case; the unit answers by the day named. */
export const giveInstruction = defineCommand({
  name: 'give-instruction',
  stream: 'matter',
  creates: false,
  who: ['leader'],
  input: z.strictObject({ text: text(1000), dueOn: day(), assignmentId: ref('assignment').optional() }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => {
    const refusal = atStage(matter, ...runningStages, 'closed', 'in-follow-up');
    if (refusal || !matter) return refusal;
    if (liveAssignments(matter).length === 0) return refuse('lead-missing');
    return matter.instructions.length >= instructionsMax ? refuse('limit-reached', { limit: instructionsMax }) : null;
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    if (input.dueOn < world.today) return refuse('day-before-start', { day: world.today }, 'dueOn');
    const part = input.assignmentId === undefined ? answeringPart(matter, { assignmentId: '' }) : liveAssignment(matter, input.assignmentId);
    if (!part) return refuse('assignment-unknown', {}, 'assignmentId');
    if (isRefusal(part)) return part;
    return done(emit({ type: 'instruction-given', id: world.newId(), assignmentId: part.id, text: world.keep(input.text), dueOn: input.dueOn }));
  },
});
