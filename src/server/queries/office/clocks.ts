import { workingDaysBetween } from '../../../domain/calendar.ts';
import { dayOf } from '../../../domain/day.ts';
import { worldOf } from '../../../domain/execute.ts';
import { answerClock, isStopped, latestExtension } from '../../../domain/proposal/clock.ts';
import { liveAssignments, type Assignment, type Matter } from '../../../domain/proposal/matter.ts';
import type { World } from '../../../domain/command.ts';
import { sightOf } from '../../../domain/reading.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import { isOffice } from '../../../domain/actor.ts';
import type { ClocksView } from '../../../contract/assignment-views.ts';
import { readSituation } from '../../store/situation.ts';
import { Unseen, type Reading } from '../reader.ts';
import { textsOf, type ReadText } from '../texts.ts';

/** 时限: what each part asks for, the latest day its rule allows, and what moved its clock before. */
export async function readClocks({ client, actor, scope, now }: Reading, { id }: { id: string }): Promise<ClocksView> {
  const situation = await readSituation(client, scope, 'matter', id, dayOf(now));
  const matter = situation.main.state as Matter | null;
  if (!isOffice(actor) || !matter || sightOf(matter, actor, 'assignments') !== 'shown') throw new Unseen();
  const world = worldOf(actor, now, { ...situation.given, others: new Map(), numbers: new Map() });
  const parts = liveAssignments(matter);
  const text = await textsOf(
    client,
    parts.map((each) => each.extension),
  );
  return { parts: parts.filter((each) => each.role !== 'assisting').map((each) => partOf(matter, each, world, text)) };
}

function partOf(matter: Matter, part: Assignment, world: World, text: ReadText): ClocksView['parts'][number] {
  const clock = answerClock(matter, part);
  const asked = part.extension;
  return {
    assignmentId: part.id,
    unit: nameOfUnit(world.register, part.unitId),
    rule: clock?.rule ?? null,
    due: clock?.due ?? null,
    originalDue: clock?.originalDue ?? null,
    latest: clock ? latestExtension(clock, world) : null,
    isPaused: isStopped(matter, part),
    asked: asked ? { to: asked.to, on: asked.on, reason: text(asked.reason), workingDays: clock ? workingDaysBetween(world.calendar, clock.due, asked.to) : 0 } : null,
    extensions: (clock?.extensions ?? []).map((each) => ({ ...each })),
    pauses: (clock?.pauses ?? []).map((each) => ({ ...each })),
  };
}
