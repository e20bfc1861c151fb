import { z } from 'zod';
import { unitRoles } from '../../actor.ts';
import { defineCommand, done, emit, type World } from '../../command.ts';
import { happenedOn, ref, text } from '../../input.ts';
import { byHoldingUnit, notBefore, unitHolds } from '../../proposal/follow-up.ts';
import type { Matter } from '../../proposal/matter.ts';
import { refuse } from '../../refusal.ts';
import { answeringPart, openInstructions, type Instruction } from '../supervision.ts';

/** 批示办理情况回复: the unit says what was done about a leader's instruction. */
export const answerInstruction = defineCommand({
  name: 'answer-instruction',
  stream: 'matter',
  creates: false,
  who: unitRoles,
  input: z.strictObject({ instructionId: ref('instruction').optional(), text: text(3000), happenedOn: happenedOn() }),
  allowed: byHoldingUnit,
  possible: (matter, world) => (matter && ownOpen(matter, world).length > 0 ? null : refuse('nothing-to-do')),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const own = ownOpen(matter, world);
    const found = input.instructionId === undefined && own.length === 1 ? own[0] : matter.instructions.find((each) => each.id === input.instructionId);
    if (!found) return refuse('instruction-unknown', {}, 'instructionId');
    if (found.answer) return refuse('already-done', {}, 'instructionId');
    if (!own.includes(found)) return refuse('not-your-unit', {}, 'instructionId');
    const refusal = notBefore(found.by.on, input.happenedOn);
    if (refusal) return refusal;
    return done(emit({ type: 'instruction-answered', id: found.id, text: world.keep(input.text) }, input.happenedOn ?? null));
  },
});

function ownOpen(matter: Matter, world: World): readonly Instruction[] {
  return openInstructions(matter).filter((each) => {
    const part = answeringPart(matter, each);
    return part !== undefined && unitHolds(matter, part.id, world.actor, world.register);
  });
}
