import type { Day } from '../day.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Matter } from './matter.ts';
import type { Stage } from './stage.ts';

/** From docketing to the last rating: the committee may still correct, mark and merge; after closing the year's figures stand. */
export const docketedStages: readonly Stage[] = ['docketed', 'pre-assigned', 'assigned', 'in-handling', 'reply-in-clearance', 'awaiting-feedback'];

/** The last review level decides; the lower ones must have given their recommendation first (初审、复审、终审). */
export function lowerLevelsGiven(matter: Matter | null, rules: Rulebook): Refusal | null {
  const given = matter?.reviews.length ?? 0;
  return given < rules.reviewLevels - 1 ? refuse('review-level-missing', { level: given + 1 }) : null;
}

/** What the committee does with a proposal cannot have happened before it was handed in. */
export function notBeforeSubmission(matter: Matter, happenedOn: Day | undefined): Refusal | null {
  const start = matter.submittedOn;
  return happenedOn !== undefined && start !== null && happenedOn < start ? refuse('day-before-start', { day: start }, 'happenedOn') : null;
}
