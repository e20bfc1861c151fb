import { z } from 'zod';
import { dayOf } from '../../../domain/day.ts';
import { explain, type Deadline } from '../../../domain/deadline.ts';
import { workingDaysBetween } from '../../../domain/calendar.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { clockEffects, type ClockEffect } from '../../../domain/proposal/clock-effects.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { sightOf } from '../../../domain/reading.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { DeadlinePreviewView, assignmentViews } from '../../../contract/assignment-views.ts';
import { explainDeadline } from '../../../messages/explain-deadline.ts';
import { sentence } from '../../../messages/sentences.ts';
import { hashOf, idOf } from '../../hashing.ts';
import { readSituation, type Situation } from '../../store/situation.ts';
import { Unseen, type Reading } from '../reader.ts';

type Query = z.output<(typeof assignmentViews)['deadline-preview']['query']>;

/** 期限预览: what an act would start, move, stop or end, with the arithmetic of each deadline. */
export async function readDeadlinePreview({ client, actor, scope, now, commands }: Reading, { id, command: name, input }: Query): Promise<DeadlinePreviewView> {
  const command = commands.get(name);
  if (!command?.who.includes(actor.role)) throw new Unseen();
  const situation = await readSituation(client, scope, 'matter', id, dayOf(now));
  const matter = situation.main.state as Matter | null;
  if (!matter || sightOf(matter, actor, 'assignments') !== 'shown') throw new Unseen();
  const parsed = command.input.safeParse({ ...standIns(command), ...objectIn(input) });
  if (!parsed.success) return { isIncomplete: true, refusal: null, lines: [] };
  const act = { commandId: previewId, actor, now, streamId: id, input: parsed.data };
  const effects = clockEffects(command, act, { ...situation.given, others: new Map(), numbers: new Map() }, { hashOf, idOf });
  if (isRefusal(effects)) return { isIncomplete: false, refusal: sentence(`refusal.${effects.refused}`, effects.params), lines: [] };
  return { isIncomplete: false, refusal: null, lines: effects.map((each) => lineOf(each, situation, dayOf(now))) };
}

/** Ids made under it live only as long as the answer. */
const previewId = '00000000-preview';

function objectIn(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

/** Running texts say why, not when: a stand-in takes their place until they are written. */
function standIns({ input }: AnyCommand): Record<string, string> {
  return Object.fromEntries(
    Object.entries(input.shape)
      .filter(([, schema]) => isText(schema as z.ZodType))
      .map(([name]) => [name, '（待填写的理由和说明）']),
  );
}

function isText(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return isText(schema.unwrap() as z.ZodType);
  return schema.meta()?.['widget'] === 'text';
}

const nameIn = ({ given: { register } }: Situation, unitId: string | undefined): string | null => (unitId === undefined ? null : (register.units.get(unitId)?.name ?? unitId));

function lineOf({ effect, deadline, part, from }: ClockEffect, situation: Situation, today: string): DeadlinePreviewView['lines'][number] {
  const { calendar } = situation.given;
  return {
    effect,
    rule: deadline.rule,
    unit: nameIn(situation, part?.unitId),
    from,
    due: deadline.due,
    workingDaysLeft: workingDaysBetween(calendar, today, deadline.due),
    explanation: explained(deadline, situation),
  };
}

const explained = (deadline: Deadline, { given: { calendar, rulebook } }: Situation): { zh: string; en: string } => explainDeadline(explain(deadline, calendar), rulebook.rules);
