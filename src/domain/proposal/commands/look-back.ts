import { z } from 'zod';
import { committeeRoles, officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { attached, attachmentsField } from '../attachments.ts';
import { byDesk, notBefore } from '../follow-up.ts';
import { atStage } from '../guards.ts';

/** 回头看: a visit after closing, to see what has become of it. */
export const lookBack = defineCommand({
  name: 'look-back',
  stream: 'matter',
  creates: false,
  who: [...committeeRoles, ...officeRoles],
  input: z.strictObject({ text: text(4000), happenedOn: happenedOn(), ...attachmentsField }),
  allowed: (matter, actor, world) => (matter?.mergedInto ? refuse('is-merged') : byDesk(matter, actor, world)),
  possible: (matter) => atStage(matter, 'closed', 'in-follow-up', 'archived'),
  decide: (matter, input, world) => {
    const refusal = notBefore(matter?.closed?.on, input.happenedOn);
    if (refusal) return refusal;
    const looked = emit({ type: 'looked-back', text: world.keep(input.text), on: input.happenedOn ?? world.today }, input.happenedOn ?? null);
    return done(looked, ...attached('look-back', input.attachments, { happenedOn: input.happenedOn }));
  },
});
