import type { Stage } from '../stage.ts';
import { assignment, meetings } from './assignment.ts';
import type { Step } from './dates.ts';
import { feedback } from './feedback.ts';
import { handling } from './handling.ts';
import { intake, turnAway } from './intake.ts';
import { plots } from './plot.ts';
import { outside } from './outside.ts';
import { publication } from './publication.ts';
import { replying } from './replying.ts';

/** The whole year as acts in the order of time. */
export function yearOf(stage: Stage): Step[] {
  const all = plots();
  const steps = all.flatMap((plot) => [
    ...intake(stage, plot),
    ...assignment(stage, plot),
    ...handling(stage, plot),
    ...(plot.turns.needsAnswer ? replying(stage, plot, 1, plot.answeredOn) : []),
    ...feedback(
      stage,
      plot,
      all.filter((each) => each.turns.mergedInto === plot.key),
    ),
    ...publication(stage, plot),
  ]);
  return inOrder([...steps, ...turnAway(stage), ...meetings(stage, all), ...outside(stage)]);
}

export const inOrder = (steps: readonly Step[]): Step[] => steps.toSorted((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1));
