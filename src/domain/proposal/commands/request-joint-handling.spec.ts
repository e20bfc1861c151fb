import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { requestJointHandling } from './request-joint-handling.ts';

const request = { assignmentId: 'part-lead', question: '权属不清，需会同住建局确定改造主体' };

describe('request-joint-handling', () => {
  test('asks for a meeting', () => {
    const now = story(accepted);
    now.send(requestJointHandling, cast.officer, request);
    expect(now.matter().jointHandlings).toMatchObject([{ assignmentId: 'part-lead', decision: null, on: '2024-03-20' }]);
  });
  test('one at a time', () => {
    const now = story(accepted);
    now.send(requestJointHandling, cast.officer, request);
    expect(now.outcome(requestJointHandling, cast.officer, request)).toBe('already-done');
    expect(now.can(requestJointHandling, cast.officer)).toBe(false);
  });
  test.each([
    ['before it is accepted', assigned, cast.officer, request, 'wrong-stage'],
    ['by the assisting unit', accepted, cast.assistingOfficer, { ...request, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['for an unknown part', accepted, cast.officer, { ...request, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['by the office', accepted, cast.office, request, 'not-allowed'],
  ])('refuses one %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(requestJointHandling, who, input)).toBe(refusal);
  });
});
