import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { closed, feedbackClosed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { reportCommitment } from './report-commitment.ts';

const input = { commitmentId: 'promise-1', text: '二期管网已完成八成' };
const done = { type: 'commitment-dropped' as const, commitmentId: 'promise-1', explanation: '#' as never };
const another = {
  type: 'proposal-closed' as const,
  class: 'partly',
  deadlines: [],
  commitments: [{ id: 'promise-2', assignmentId: 'part-assist', suggestion: 1, text: '#' as never, dueOn: '2024-12-31' }],
};

describe('report-commitment', () => {
  test('keeps what the unit says; it stays open until verified', () => {
    const now = story(closed);
    now.send(reportCommitment, cast.officer, { ...input, claimsDone: true, happenedOn: '2024-03-18' });
    expect(now.matter().commitments).toMatchObject([{ state: 'open', reports: [{ text: `#${input.text}`, claimsDone: true, on: '2024-03-18' }] }]);
  });
  test('the successor of the unit reports what was promised under the old name', () => {
    const units = new Map(register.units);
    units.set('unit-water', { ...units.get('unit-water')!, retiredOn: '2024-03-10', successorId: 'unit-urban' });
    expect(story(closed, { register: { ...register, units } }).outcome(reportCommitment, cast.otherOfficer, input)).toEqual(['commitment-reported']);
  });
  test.each([
    ['before closing', feedbackClosed, cast.officer, {}, 'wrong-stage'],
    ['of a promise there is not', closed, cast.officer, { commitmentId: 'promise-9' }, 'commitment-unknown'],
    ['of a settled promise', [...closed, another, done], cast.officer, {}, 'nothing-to-do'],
    ['of another unit’s promise', [...closed, another], cast.officer, { commitmentId: 'promise-2' }, 'not-your-unit'],
    ['with nothing of its own open', closed, cast.assistingOfficer, {}, 'nothing-to-do'],
    ['from before closing', closed, cast.officer, { happenedOn: '2024-02-01' }, 'day-before-start'],
    ['by a unit not on the case', closed, cast.otherOfficer, {}, 'not-your-unit'],
    ['by the office', closed, cast.office, {}, 'not-allowed'],
    ['by an officer who signed the proposal', closed, { ...cast.officer, personId: 'person-member-1' }, {}, 'own-proposal'],
  ])('refuses a report %s', (_what, events, actor, given, refusal) => {
    expect(story(events).outcome(reportCommitment, actor, { ...input, ...given })).toBe(refusal);
  });
  test('refuses a report of a settled promise while another is open', () => {
    const two = { ...another, commitments: another.commitments.map((each) => ({ ...each, assignmentId: 'part-lead' })) };
    expect(story([...closed, two, done]).outcome(reportCommitment, cast.officer, input)).toBe('commitment-settled');
  });
});
