import type { Matter } from '../proposal/matter.ts';
import { stageOf } from '../proposal/stage.ts';
import type { Todo } from '../proposal/todos.ts';
import { answeringPart, openInstructions } from './supervision.ts';

/** Every unit with an instruction to answer, by the earliest of its days. */
export function instructionTodos(matter: Matter): Todo[] {
  if (openInstructions(matter).length === 0 || matter.exit !== null || stageOf(matter) === 'archived') return [];
  const byDesk = new Map<string, Todo>();
  for (const each of openInstructions(matter)) {
    const part = answeringPart(matter, each);
    if (!part) continue;
    const desk = `unit:${part.unitId}`;
    const known = byDesk.get(desk);
    if (!known || each.dueOn < known.due) byDesk.set(desk, { desk, step: 'answer-instruction', due: each.dueOn });
  }
  return [...byDesk.values()];
}
