import { describe, expect, test } from 'vitest';
import { calendar } from '../../../test/domain/cast.ts';
import { accepted, ref } from '../../../test/domain/given.ts';
import { story } from '../../../test/domain/story.ts';
import type { MatterEvent } from './events.ts';
import { followersOf, movedBy, parentOf } from './recompute.ts';

/** The same year with 3 June, the day the reply is due, off. */
const later = { ...calendar, version: 4, exceptions: { ...calendar.exceptions, '2024-06-03': { kind: 'rest' as const, name: '调休' } } };
const matterAfter = (...events: readonly MatterEvent[]) => story([...accepted, ...events]).matter();

describe('what a calendar moves', () => {
  test('lists old and new day, and changes nothing', () => {
    const matter = matterAfter();
    expect(movedBy(matter, later).filter((each) => each.rule !== 'first-consultation')).toEqual([
      { deadlineId: 'd-reply', rule: 'reply', assignmentId: 'part-lead', from: '2024-06-03', due: '2024-06-04' },
      { deadlineId: 'd-opinion', rule: 'opinion', assignmentId: 'part-assist', from: '2024-05-14', due: '2024-05-15' },
    ]);
    expect(matter.deadlines.find((each) => each.id === 'd-reply')?.due).toBe('2024-06-03');
  });
  test('a granted extension names a day and stays, with what counts back from it', () => {
    const matter = matterAfter({
      type: 'extension-granted',
      assignmentId: 'part-lead',
      from: '2024-06-03',
      to: '2024-06-28',
      moved: [
        { deadlineId: 'd-reply', due: '2024-06-28' },
        { deadlineId: 'd-opinion', due: '2024-06-07' },
      ],
    });
    expect(movedBy(matter, later).map((each) => each.rule)).not.toContain('reply');
    expect(movedBy(matter, later).map((each) => each.rule)).not.toContain('opinion');
  });
  test('the same calendar moves nothing', () => {
    expect(movedBy(matterAfter(), calendar)).toEqual([]);
  });
});

describe('what counts back', () => {
  test('from the lead’s reply, whatever the split units’ are', () => {
    const matter = matterAfter();
    const [lead] = matter.deadlines.filter((each) => each.rule === 'reply');
    const opinion = matter.deadlines.find((each) => each.rule === 'opinion');
    if (!lead || !opinion) throw new Error('the story has both');
    const other = { ...lead, id: 'd-split', assignmentId: 'part-split', due: '2024-07-01' };
    expect(parentOf({ ...matter, deadlines: [other, ...matter.deadlines] }, opinion)?.id).toBe('d-reply');
    expect(parentOf(matter, lead)).toBeUndefined();
    expect(followersOf(matter, lead, '2024-07-01', calendar)).toMatchObject([{ deadlineId: 'd-opinion', due: '2024-06-11' }]);
  });
  test('a settled opinion follows nothing', () => {
    const matter = matterAfter({ type: 'opinion-submitted', assignmentId: 'part-assist', text: ref('意见') });
    const reply = matter.deadlines.find((each) => each.rule === 'reply');
    expect(reply && followersOf(matter, reply, '2024-07-01', calendar)).toEqual([]);
  });
});
