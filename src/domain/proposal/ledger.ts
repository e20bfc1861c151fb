import type { Actor } from '../actor.ts';
import type { World } from '../command.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { unitHolds } from './follow-up.ts';
import { atStage } from './guards.ts';
import { assignmentOf, type Assignment, type FigureEntry, type Matter } from './matter.ts';
import { runningStages } from './stage.ts';

/** 举措与指标台账: who may write in the ledger of a matter, and under what. */

/** Work is entered while it is done and while it is followed up, not once it lies in the archive. */
export const ledgerOpen = (matter: Matter | null): Refusal | null => atStage(matter, ...runningStages, 'closed', 'in-follow-up');

/** The actor's own part, accepted, and covering the suggestion when one is named. */
export function ownEntry(matter: Matter, given: { assignmentId: string; suggestion?: number | undefined }, world: World): Assignment | Refusal {
  const part = assignmentOf(matter, given.assignmentId);
  if (!part || part.endedOn !== null) return refuse('assignment-unknown', {}, 'assignmentId');
  if (!unitHolds(matter, part.id, world.actor, world.register)) return refuse('not-your-unit', {}, 'assignmentId');
  if (given.suggestion !== undefined && !part.suggestions.includes(given.suggestion)) return refuse('suggestion-unknown', { count: matter.wording.suggestions.length }, 'suggestion');
  return part;
}

export function figureOf(matter: Matter, figureId: string): FigureEntry | Refusal {
  return matter.figures.find((each) => each.id === figureId) ?? refuse('figure-unknown', {}, 'figureId');
}

export const ownsFigure = (matter: Matter, figure: FigureEntry, actor: Actor, world: World): boolean => unitHolds(matter, figure.assignmentId, actor, world.register);
