import { z } from 'zod';
import { defineCommand, done, emitOn, type Emitted, type World } from '../../command.ts';
import type { Day } from '../../day.ts';
import { happenedOn, line, yesNo } from '../../input.ts';
import { isRefusal, refuse, type Refusal } from '../../refusal.ts';
import { memberRegistrars } from '../registrars.ts';

const row = z.strictObject({ name: line(40), sector: line(40), isNewPerson: yesNo().default(true) });
type Row = z.output<typeof row>;

/** 导入委员名单: a member per row in one act, all or none; new persons get their post as member with it. */
export const importRoster = defineCommand({
  name: 'import-roster',
  stream: 'member',
  creates: true,
  who: memberRegistrars,
  input: z.strictObject({ rows: z.array(row).min(1).max(500), happenedOn: happenedOn() }),
  allowed: () => null,
  possible: () => null,
  decide: (_member, input, world) => {
    const refusal = checkNames(input.rows, world);
    if (refusal) return refusal;
    const events: Emitted[] = [];
    for (const [at, each] of input.rows.entries()) {
      const added = eventsOf(each, at, input.happenedOn ?? null, world);
      if (isRefusal(added)) return added;
      events.push(...added);
    }
    return done(...events);
  },
});

/** A list cannot tell two of one name apart: homonyms are registered singly, with their sector. */
function checkNames(rows: readonly Row[], world: World): Refusal | null {
  const taken = new Set([...world.register.members.values()].filter((each) => each.endedOn === null).map((each) => each.name));
  for (const [at, each] of rows.entries()) {
    if (taken.has(each.name)) return refuse('code-taken', { code: each.name }, `rows.${at}.name`);
    taken.add(each.name);
  }
  return null;
}

/** Every member gets a stream of its own, so the command's own id stays unused. */
function eventsOf(given: Row, at: number, on: Day | null, world: World): readonly Emitted[] | Refusal {
  const { name, sector } = given;
  const memberId = world.newId();
  const registered = (personId: string): Emitted => emitOn('member', memberId, { type: 'member-registered', name, sector, personId }, on);
  if (!given.isNewPerson) {
    const known = [...world.register.persons.values()].filter((each) => each.name === name);
    const person = known.length === 1 ? known[0] : undefined;
    return person ? [registered(person.id)] : refuse('person-unknown', { name }, `rows.${at}.name`);
  }
  const personId = world.newId();
  return [
    emitOn('person', personId, { type: 'person-registered', name }, on),
    registered(personId),
    emitOn('person', personId, { type: 'appointed', postId: world.newId(), role: 'member', title: '政协委员', unitId: null, memberId, bodyId: null }, on),
  ];
}
