import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import type { MatterEvent } from '../events.ts';
import { accepted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { answerAppointment } from './answer-appointment.ts';

const times = ['2024-03-20T01:00:00.000Z', '2024-03-25T01:00:00.000Z'];
const offered: readonly MatterEvent[] = [...accepted, { type: 'appointment-proposed', id: 'meet-1', assignmentId: 'part-lead', times, place: '区水务局' }];
const answered: readonly MatterEvent[] = [
  ...offered,
  { type: 'appointment-proposed', id: 'meet-2', assignmentId: 'part-lead', times, place: '区水务局' },
  { type: 'appointment-answered', id: 'meet-1', chosen: null, remark: null },
];
const pick = { appointmentId: 'meet-1', chosen: '2024-03-25T09:00:00+08:00' };

describe('answer-appointment', () => {
  test('picks a time', () => {
    const now = story(offered);
    now.send(answerAppointment, cast.cosigner, pick);
    expect(now.matter().appointments).toMatchObject([{ chosen: '2024-03-25T01:00:00.000Z', isDeclined: false }]);
    expect(now.can(answerAppointment, cast.proposer)).toBe(false);
  });
  test('or declines them all', () => {
    const now = story(offered);
    now.send(answerAppointment, cast.proposer, { appointmentId: 'meet-1', remark: '下周出差' });
    expect(now.matter().appointments).toMatchObject([{ chosen: null, isDeclined: true }]);
  });
  test.each([
    ['a time not offered', offered, cast.proposer, { ...pick, chosen: '2024-03-27T09:00:00+08:00' }, 'appointment-unknown'],
    ['a time that has passed', offered, cast.proposer, { ...pick, chosen: times[0] }, 'too-late'],
    ['an unknown offer', offered, cast.proposer, { ...pick, appointmentId: 'meet-9' }, 'appointment-unknown'],
    ['a second answer', answered, cast.proposer, pick, 'already-done'],
    ['when nothing was offered', accepted, cast.proposer, pick, 'nothing-to-do'],
    ['somebody else', offered, cast.stranger, pick, 'not-the-proposer'],
    ['the unit', offered, cast.officer, pick, 'not-allowed'],
  ])('refuses %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(answerAppointment, who, input)).toBe(refusal);
  });
});
