import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { coded, happenedOn, text } from '../../input.ts';
import { refuse, type Refusal } from '../../refusal.ts';
import { classOf, type ResultClass, type Rulebook } from '../../rulebook.ts';
import { attached, attachmentsField } from '../attachments.ts';
import { byDesk, notBefore } from '../follow-up.ts';
import { atStage } from '../guards.ts';
import type { Matter } from '../matter.ts';
import { absorbedRefs, onAbsorbed } from '../merged.ts';
import { stageOf } from '../stage.ts';

/** 结果转化 (B→A): later work has solved more. Follow-up figures change; the shares of its year keep the class at closing (semantics: class). */
export const reviseResult = defineCommand({
  name: 'revise-result',
  stream: 'matter',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ newClass: coded('class'), proof: text(4000, 10), happenedOn: happenedOn(), ...attachmentsField }),
  loads: (_input, matter) => absorbedRefs(matter),
  allowed: (matter, actor, world) => (matter?.mergedInto ? refuse('is-merged') : byDesk(matter, actor, world)),
  possible: (matter, world) => {
    if (!matter) return refuse('not-found');
    // As long as a promise is open it is not solved.
    if (stageOf(matter) === 'in-follow-up') return refuse('commitments-open');
    return atStage(matter, 'closed') ?? (world.rulebook.rules.classes.some((each) => isBetter(each, matter, world.rulebook.rules)) ? null : refuse('nothing-to-do'));
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const refusal = checkClass(input.newClass, matter, world.rulebook.rules) ?? notBefore(matter.closed?.on, input.happenedOn);
    if (refusal) return refusal;
    const event = { type: 'result-revised' as const, from: current(matter), to: input.newClass, proof: world.keep(input.proof) };
    const on = input.happenedOn ?? null;
    return done(emit(event, on), ...attached('proof', input.attachments, { happenedOn: on }), ...onAbsorbed(matter, event, on));
  },
});

const current = (matter: Matter): string => matter.revisedClass?.to ?? matter.closed?.class ?? '';

const isBetter = (to: ResultClass, matter: Matter, rules: Rulebook): boolean => to.rank > (classOf(rules, current(matter))?.rank ?? 0);

function checkClass(code: string, matter: Matter, rules: Rulebook): Refusal | null {
  const to = classOf(rules, code);
  if (!to) return refuse('class-unknown', { class: code }, 'newClass');
  return isBetter(to, matter, rules) ? null : refuse('nothing-to-do', {}, 'newClass');
}
