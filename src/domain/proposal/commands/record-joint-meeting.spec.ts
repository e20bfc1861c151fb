import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import type { MatterEvent } from '../events.ts';
import { accepted, assigned, closed, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { recordJointMeeting } from './record-joint-meeting.ts';

const requested: readonly MatterEvent[] = [...accepted, { type: 'joint-handling-requested', id: 'joint-1', assignmentId: 'part-lead', question: ref('改造主体') }];
const decided: readonly MatterEvent[] = [...requested, { type: 'joint-meeting-recorded', id: 'joint-1', assignmentId: 'part-lead', decision: ref('由水务局牵头'), heldOn: '2024-03-12' }];
const meeting = { assignmentId: 'part-lead', heldOn: '2024-03-19', decision: '由水务局牵头，住建局配合' };

describe('record-joint-meeting', () => {
  test('answers the request', () => {
    const now = story(requested);
    expect(now.send(recordJointMeeting, cast.office, { ...meeting, jointHandlingId: 'joint-1' }).events[0]?.happenedOn).toBe('2024-03-19');
    expect(now.matter().jointHandlings).toMatchObject([{ id: 'joint-1', decision: '#由水务局牵头，住建局配合' }]);
  });
  test('or stands for itself when nobody asked', () => {
    const now = story(accepted);
    now.send(recordJointMeeting, cast.officer, meeting);
    expect(now.matter().jointHandlings).toMatchObject([{ assignmentId: 'part-lead', on: '2024-03-19' }]);
  });
  test.each([
    ['in the future', requested, cast.office, { ...meeting, heldOn: '2024-03-21' }, 'day-in-future'],
    ['before the unit had the case', requested, cast.office, { ...meeting, heldOn: '2024-02-20' }, 'day-before-start'],
    ['for an unknown request', requested, cast.office, { ...meeting, jointHandlingId: 'joint-9' }, 'not-found'],
    ['for one that was decided', decided, cast.office, { ...meeting, jointHandlingId: 'joint-1' }, 'already-done'],
    ['of the assisting unit by the office', accepted, cast.office, { ...meeting, assignmentId: 'part-assist' }, 'assignment-unknown'],
    ['by the assisting unit', accepted, cast.assistingOfficer, { ...meeting, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['by the lead before it accepted', assigned, cast.officer, meeting, 'wrong-stage'],
    ['after closing', closed, cast.office, meeting, 'wrong-stage'],
    ['by the committee', accepted, cast.clerk, meeting, 'not-allowed'],
  ])('refuses one %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(recordJointMeeting, who, input)).toBe(refusal);
  });
});
