import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { cleared, issued, served, feedbackClosed, hash } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { askedOf } from '../rating.ts';
import { recordService } from './record-service.ts';

const paper = { assignmentId: 'part-lead', mode: 'paper' };
const opened = { assignmentId: 'part-lead', mode: 'opened' };
/** a second answering part, not yet issued */
const inTwo: readonly MatterEvent[] = issued.flatMap((each): MatterEvent[] =>
  each.type === 'assigned' ? [{ ...each, assignments: [...each.assignments, { id: 'part-split', unitId: 'unit-urban', role: 'split', suggestions: [2] }] }] : [each],
);
const bothIssued: readonly MatterEvent[] = [
  ...inTwo,
  ...issued.filter((each) => each.type === 'reply-drafted').map((each) => ({ ...each, assignmentId: 'part-split' })),
  { type: 'reply-issued', assignmentId: 'part-split', version: 1, letterNumber: '澄城函〔2024〕3号', letterHash: hash, copies: [], deadlines: [] },
];

describe('record-service', () => {
  test.each([
    ['the system', cast.system],
    ['the proposer', cast.proposer],
    ['a co-signer', cast.cosigner],
  ])('opened by %s', (_who, actor) => {
    const now = story(issued);
    now.send(recordService, actor, opened);
    // 15 working days from 20 March step over Qingming and its make-up Sunday.
    expect(now.matter().deadlines.find((each) => each.rule === 'rating')).toMatchObject({ assignmentId: null, round: 1, startOn: '2024-03-20', due: '2024-04-11' });
    expect(askedOf(now.matter())).toEqual(['member-1', 'member-2']);
  });
  test.each([
    ['the unit', cast.receiver],
    ['the office', cast.office],
    ['the committee', cast.clerk],
  ])('handed over by %s, on its day', (_who, actor) => {
    const now = story(issued);
    now.send(recordService, actor, { ...paper, happenedOn: '2024-03-19' });
    expect(now.matter().assignments[0]?.served).toEqual([{ round: 1, mode: 'paper', on: '2024-03-19' }]);
  });
  test('the rating clock waits for the last part and starts from the latest service', () => {
    const now = story(bothIssued);
    now.send(recordService, cast.office, paper);
    expect(now.matter().deadlines.some((each) => each.rule === 'rating')).toBe(false);
    now.send(recordService, cast.office, { ...paper, assignmentId: 'part-split', happenedOn: '2024-03-15' });
    expect(now.matter().deadlines.find((each) => each.rule === 'rating')?.startOn).toBe('2024-03-20');
  });
  test.each([
    ['before issue', cleared, cast.office, paper, 'reply-unknown'],
    ['of a part not issued', inTwo, cast.office, { ...paper, assignmentId: 'part-split' }, 'reply-unknown'],
    ['twice', served, cast.office, paper, 'already-done'],
    ['after the round', feedbackClosed, cast.system, opened, 'already-done'],
    ['of an unknown part', issued, cast.office, { ...paper, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['of another unit’s reply', bothIssued, cast.receiver, { ...paper, assignmentId: 'part-split' }, 'not-your-unit'],
    ['as opened by the office', issued, cast.office, opened, 'not-allowed'],
    ['as paper by the proposer', issued, cast.proposer, paper, 'not-allowed'],
    ['before it was issued', issued, cast.office, { ...paper, happenedOn: '2024-02-28' }, 'day-before-start'],
    ['in the future', issued, cast.office, { ...paper, happenedOn: '2024-03-21' }, 'day-in-future'],
    ['by a unit that does not reply', issued, cast.assistingReceiver, paper, 'not-your-unit'],
    ['by a stranger', issued, cast.stranger, opened, 'not-the-proposer'],
    ['by the delegate', issued, cast.delegate, opened, 'not-allowed'],
  ])('refuses service %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(recordService, who, input)).toBe(refusal);
  });
});
