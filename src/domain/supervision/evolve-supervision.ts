import type { MatterEvent } from '../proposal/events.ts';
import type { By, Matter } from '../proposal/matter.ts';

/** Supervising leaders and their instructions. */
export function evolveSupervision(matter: Matter, event: MatterEvent, by: By): Matter | null {
  switch (event.type) {
    case 'lead-taken':
      return { ...matter, ledBy: { personId: event.leaderId, name: event.leader, plan: event.plan, on: by.on } };
    case 'instruction-given': {
      const { id, assignmentId, text, dueOn } = event;
      return { ...matter, instructions: [...matter.instructions, { id, assignmentId, text, dueOn, by, answer: null }] };
    }
    case 'instruction-answered':
      return { ...matter, instructions: matter.instructions.map((each) => (each.id === event.id ? { ...each, answer: { text: event.text, by } } : each)) };
    default:
      return null;
  }
}
