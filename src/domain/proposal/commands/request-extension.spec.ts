import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned, docketed, issued, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { requestExtension } from './request-extension.ts';

const later = { assignmentId: 'part-lead', to: '2024-07-01', reason: '需待汛期后施工' };
const paused = { type: 'clock-paused', assignmentId: 'part-lead', reason: ref('等待上级批复') } as const;
const atCeiling = { type: 'extension-granted', assignmentId: 'part-lead', from: '2024-06-03', to: '2024-09-02', moved: [{ deadlineId: 'd-reply', due: '2024-09-02' }] } as const;

describe('request-extension', () => {
  test('waits for the office; the due day stays', () => {
    const now = story(accepted);
    now.send(requestExtension, cast.officer, later);
    expect(now.matter().assignments[0]?.extension).toEqual({ to: '2024-07-01', reason: '#需待汛期后施工', on: '2024-03-20' });
    expect(now.matter().deadlines.find((each) => each.id === 'd-reply')?.due).toBe('2024-06-03');
  });
  test('reaches six months from the assignment and not a day further', () => {
    const now = story(accepted);
    // 1 March + 6 months is a Sunday
    expect(now.outcome(requestExtension, cast.officer, { ...later, to: '2024-09-02' })).toEqual(['extension-requested']);
    expect(now.when(requestExtension, cast.officer, { ...later, to: '2024-09-03' })).toMatchObject({ refused: 'extension-over-limit', params: { latest: '2024-09-02' }, field: 'to' });
  });
  test('days the clock stood still are added to the ceiling', () => {
    const now = story(accepted);
    now.happened('matter', 'matter-1', paused, cast.office, '2024-03-11');
    now.happened('matter', 'matter-1', { type: 'clock-resumed', assignmentId: 'part-lead', moved: [{ deadlineId: 'd-reply', due: '2024-06-11' }] }, cast.office, '2024-03-18');
    expect(now.outcome(requestExtension, cast.officer, { ...later, to: '2024-09-09' })).toEqual(['extension-requested']);
    expect(now.outcome(requestExtension, cast.officer, { ...later, to: '2024-09-10' })).toBe('extension-over-limit');
  });
  test.each([
    ['a day that is no later', accepted, '2024-03-20', cast.officer, { ...later, to: '2024-06-03' }, 'day-before-start'],
    ['after the due day', accepted, '2024-06-04', cast.officer, later, 'too-late'],
    ['from an assisting unit', accepted, '2024-03-20', cast.assistingOfficer, { ...later, assignmentId: 'part-assist' }, 'nothing-to-do'],
    ['after the letter', issued, '2024-03-20', cast.officer, later, 'nothing-to-do'],
    ['while the clock stands', [...accepted, paused], '2024-03-20', cast.officer, later, 'clock-stopped'],
    ['beyond an extension to the last day', [...accepted, atCeiling], '2024-03-20', cast.officer, { ...later, to: '2024-09-09' }, 'extension-over-limit'],
    ['another unit’s part', accepted, '2024-03-20', cast.officer, { ...later, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['an unknown part', accepted, '2024-03-20', cast.officer, { ...later, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['before it was assigned', docketed, '2024-03-20', cast.officer, later, 'wrong-stage'],
    ['the office', assigned, '2024-03-20', cast.office, later, 'not-allowed'],
  ])('refuses %s', (_what, events, on, actor, input, refusal) => {
    expect(story(events, { on }).outcome(requestExtension, actor, input)).toBe(refusal);
  });
  test('one request at a time, and no offer without room', () => {
    const now = story(accepted);
    now.send(requestExtension, cast.officer, later);
    expect(now.outcome(requestExtension, cast.officer, later)).toBe('already-done');
    expect(story([...accepted, atCeiling]).can(requestExtension, cast.officer)).toBe(false);
  });
  test('a redo has no ceiling in the pilot, so it is not prolonged', () => {
    const redo = {
      id: 'd-redo',
      rule: 'redo',
      assignmentId: 'part-lead',
      round: 2,
      startOn: '2024-07-01',
      length: { unit: 'calendar-days', count: 30 },
      rollsForward: true,
      calendarVersion: 3,
      originalDue: '2024-07-31',
      due: '2024-07-31',
      pauses: [],
      extensions: [],
      settledOn: null,
      isVoid: false,
    } as const;
    const now = story([...issued, { type: 'redo-ordered', round: 2, reason: ref('未解决'), assignmentIds: ['part-lead'], deadlines: [redo] }], { on: '2024-07-10' });
    expect(now.outcome(requestExtension, cast.officer, { ...later, to: '2024-08-15' })).toBe('extension-over-limit');
  });
});
