import { z } from 'zod';
import { defineCommand, done, emit, emitOn, other, type Emitted, type World } from '../../command.ts';
import { ref } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { assignmentsOfUnit, atStage, notOwn } from '../guards.ts';
import type { Assignment, Matter } from '../matter.ts';
import { officerOf } from '../officer.ts';
import { namedOwnPart } from '../parts.ts';
import { runningStages, type Stage } from '../stage.ts';
import { someOwnPart } from '../unit-at-work.ts';

const openStages: readonly Stage[] = [...runningStages, 'in-follow-up'];

/** An officer's case goes to another officer of the same unit; `alsoMatterIds` hands over his other open cases in the same act (semantics: succession). */
export const handOver = defineCommand({
  name: 'hand-over',
  stream: 'matter',
  creates: false,
  who: ['unit-receiver', 'unit-reviewer', 'unit-head'],
  input: z.strictObject({ assignmentId: ref('assignment'), officerId: ref('person'), alsoMatterIds: z.array(ref('matter')).max(200).default([]) }),
  loads: (input, matter) => input.alsoMatterIds.filter((id) => id !== matter?.id).map((id) => ({ kind: 'matter', id })),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter, world) => atStage(matter, ...openStages) ?? someOwnPart(matter, world.actor, checkPart),
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    const part = namedOwnPart(matter, input.assignmentId, world, checkPart);
    if (isRefusal(part)) return part;
    const from = part.chain?.officerId ?? '';
    const own = handedOver(matter, part, input.officerId, world);
    if (isRefusal(own)) return own;
    const events: Emitted[] = [emit(own)];
    for (const id of new Set(input.alsoMatterIds)) {
      const found = alsoHandedOver(other(world, 'matter', id), from, input.officerId, world);
      if (isRefusal(found)) return { ...found, field: 'alsoMatterIds' };
      events.push(...found.map((event) => emitOn('matter', id, event)));
    }
    return done(...events);
  },
});

const checkPart = (part: Assignment): Refusal | null => (part.chain ? null : refuse('chain-missing'));

interface HandedOver {
  type: 'case-handed-over';
  assignmentId: string;
  officerId: string;
  officer: string;
}

function handedOver(matter: Matter, part: Assignment, officerId: string, world: World): HandedOver | Refusal {
  const officer = officerOf(matter, part, officerId, world);
  if (isRefusal(officer)) return officer;
  if (part.chain?.officerId === officerId) return refuse('already-done', {}, 'officerId');
  return { type: 'case-handed-over', assignmentId: part.id, officerId, officer: officer.name };
}

/** Only cases of the same officer in the same unit go along, each under the guards of its own matter. */
function alsoHandedOver(matter: Matter | undefined, from: string, officerId: string, world: World): HandedOver[] | Refusal {
  if (!matter) return refuse('not-found');
  const refusal = notOwn(matter, world.actor, world.register) ?? atStage(matter, ...openStages);
  if (refusal) return refusal;
  const parts = assignmentsOfUnit(matter, world.actor).filter((each) => each.chain?.officerId === from);
  if (parts.length === 0) return refuse('assignment-unknown');
  const events: HandedOver[] = [];
  for (const part of parts) {
    const event = handedOver(matter, part, officerId, world);
    if (isRefusal(event)) return event;
    events.push(event);
  }
  return events;
}
