import { z } from 'zod';
import { anyone, defineCommand, done, emit, type World } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { successorOf } from '../../register/register.ts';
import { atStage } from '../guards.ts';
import { liveAssignments, type Matter } from '../matter.ts';
import { runningStages } from '../stage.ts';

/** The successor of a unit inherits its open assignments with their clocks; finished ones stay under the old name (semantics: succession). */
export const inheritAssignment = defineCommand({
  name: 'inherit-assignment',
  stream: 'matter',
  creates: false,
  who: ['system'],
  input: z.strictObject({}),
  allowed: anyone,
  // Open commitments outlive the closing, so they are inherited too.
  possible: (matter, world) => atStage(matter, ...runningStages, 'in-follow-up') ?? (matter && inherited(matter, world).length > 0 ? null : refuse('nothing-to-do')),
  decide: (matter, _input, world) => {
    if (!matter) return refuse('not-found');
    return done(...inherited(matter, world).map((each) => emit({ type: 'assignment-inherited', ...each })));
  },
});

function inherited(matter: Matter, world: World): { assignmentId: string; unitId: string }[] {
  return liveAssignments(matter).flatMap((part) => {
    const successor = successorOf(world.register, part.unitId);
    return successor && successor.id !== part.unitId && successor.retiredOn === null ? [{ assignmentId: part.id, unitId: successor.id }] : [];
  });
}
