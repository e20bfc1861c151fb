import type { Day } from '../day.ts';

export type MilestoneState = 'ahead' | 'reported' | 'overdue';

/**
 * How a milestone of the handling plan stands. A plan has no ticks of its own: what is done is told to the proposer, so a
 * day that has passed is overdue until progress was reported on it or later.
 */
export function milestoneState(milestone: { on: Day }, progressOn: readonly Day[], today: Day): MilestoneState {
  if (progressOn.some((day) => day >= milestone.on)) return 'reported';
  return milestone.on < today ? 'overdue' : 'ahead';
}
