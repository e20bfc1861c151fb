import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { text } from '../../input.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import { atStage, notOwn, roundNumber } from '../guards.ts';
import { liveAssignments, type Matter } from '../matter.ts';
import { isAtDesk } from '../parts.ts';

/** 撤回: the office takes its assignment back until the first unit has opened it (semantics: withdrawing an act). The matter waits at the office again. */
export const withdrawAct = defineCommand({
  name: 'withdraw-act',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ reason: text(1000) }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, 'assigned') ?? checkLastAct(matter, world),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    return done(emit({ type: 'assignment-withdrawn', assignmentIds: liveAssignments(matter).map((each) => each.id), reason: world.keep(input.reason) }));
  },
});

function checkLastAct(matter: Matter | null, world: World): Refusal | null {
  if (!matter) return refuse('not-found');
  const parts = liveAssignments(matter);
  // A receipt or a return shows that somebody has read it.
  if (parts.some((each) => each.acceptedOn !== null || each.returns.length > 0)) return refuse('opened-already');
  const isAssignment = matter.lastAct?.event === 'assigned' || matter.lastAct?.event === 'reassigned';
  // A redo keeps its first round, so the assignment behind it stands.
  if (!isAssignment || roundNumber(matter) > 1) return refuse('nothing-to-withdraw');
  const main = parts.find((each) => each.role === 'lead') ?? parts[0];
  return main && isAtDesk(main, world) ? null : refuse('not-allowed', { command: 'withdraw-act' });
}
