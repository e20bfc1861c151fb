import { isUnit, type Actor } from '../../domain/actor.ts';
import { mayGive, worldOf } from '../../domain/execute.ts';
import type { Assignment } from '../../domain/proposal/matter.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Situation } from '../store/situation.ts';
import { refusalProblem } from './http-problem.ts';
import type { Room } from './parts.ts';

/** Whoever may draft or correct the reply now, asked of the commands themselves; another unit's case is not even there. */
export function mayDraft({ desk }: Room, actor: Actor, part: Assignment, { main, given }: Situation, now: string): void {
  if (!isUnit(actor) || part.unitId !== actor.unitId) throw refusalProblem(refuse('not-found'));
  const world = worldOf(actor, now, { ...given, others: new Map(), numbers: new Map() });
  const refusals = ['draft-reply', 'correct-reply'].map((name) => {
    const command = desk.commands.get(name);
    return command ? mayGive(command, main.state, actor, world) : refuse('not-allowed', { command: name });
  });
  const [first] = refusals;
  if (first && !refusals.includes(null)) throw refusalProblem(first);
}
