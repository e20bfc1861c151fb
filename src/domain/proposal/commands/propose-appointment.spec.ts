import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { proposeAppointment } from './propose-appointment.ts';

const offer = { assignmentId: 'part-lead', times: ['2024-03-26T14:30:00+08:00', '2024-03-25T09:00:00+08:00'], place: '区水务局三楼' };

describe('propose-appointment', () => {
  test('offers times, earliest first', () => {
    const now = story(accepted);
    now.send(proposeAppointment, cast.officer, offer);
    expect(now.matter().appointments).toMatchObject([{ times: ['2024-03-25T01:00:00.000Z', '2024-03-26T06:30:00.000Z'], place: '区水务局三楼', chosen: null, isDeclined: false }]);
  });
  test.each([
    ['a time that has passed', accepted, cast.officer, { ...offer, times: ['2024-03-20T09:59:00+08:00'] }, 'day-before-start'],
    ['before it is accepted', assigned, cast.officer, offer, 'wrong-stage'],
    ['by the assisting unit', accepted, cast.assistingOfficer, { ...offer, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['for an unknown part', accepted, cast.officer, { ...offer, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['by the proposer', accepted, cast.proposer, offer, 'not-allowed'],
  ])('refuses %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(proposeAppointment, who, input)).toBe(refusal);
  });
});
