import { z } from 'zod';
import { unitRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { line, ref } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { atStage, notOwn } from '../guards.ts';
import type { Assignment } from '../matter.ts';
import { officerOf } from '../officer.ts';
import { namedOwnPart } from '../parts.ts';
import { runningStages } from '../stage.ts';
import { everyRole, someOwnPart, workRefusal } from '../unit-at-work.ts';

/** The chain of responsibility: 一把手 → 分管领导 → 责任科室 → 专人; compulsory before a reply, and named anew when posts change. */
export const nameResponsible = defineCommand({
  name: 'name-responsible',
  stream: 'matter',
  creates: false,
  who: unitRoles,
  input: z.strictObject({ assignmentId: ref('assignment'), head: line(40), deputy: line(40), section: line(60), officerId: ref('person') }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...runningStages, 'in-follow-up') ?? someOwnPart(matter, world.actor, checkPart),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = namedOwnPart(matter, input.assignmentId, world, checkPart);
    if (isRefusal(part)) return part;
    const officer = officerOf(matter, part, input.officerId, world);
    if (isRefusal(officer)) return officer;
    const { assignmentId, head, deputy, section, officerId } = input;
    return done(emit({ type: 'responsible-named', assignmentId, head, deputy, section, officerId, officer: officer.name }));
  },
});

/** Whoever has not accepted the matter yet, or gave it back, does not work on it. */
const checkPart = (part: Assignment): Refusal | null => workRefusal(part, everyRole);
