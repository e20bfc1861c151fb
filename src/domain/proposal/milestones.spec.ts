import { expect, test } from 'vitest';
import { milestoneState } from './milestones.ts';

const milestone = { on: '2024-05-10' };

test.each([
  ['is ahead before its day', [], '2024-05-09', 'ahead'],
  ['is ahead on its day', [], '2024-05-10', 'ahead'],
  ['is overdue the day after, when nothing was told', [], '2024-05-11', 'overdue'],
  ['is overdue when the last report is older', ['2024-05-09'], '2024-05-20', 'overdue'],
  ['is reported once progress was told on its day', ['2024-05-10'], '2024-05-11', 'reported'],
  ['is reported by a later report', ['2024-04-01', '2024-05-18'], '2024-05-20', 'reported'],
] as const)('a milestone %s', (_name, progressOn, today, state) => {
  expect(milestoneState(milestone, progressOn, today)).toBe(state);
});
