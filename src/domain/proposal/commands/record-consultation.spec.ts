import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned, issued } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { recordConsultation } from './record-consultation.ts';

const visit = { assignmentId: 'part-lead', phase: 'before', mode: 'visit', heldOn: '2024-03-18', place: '金堤社区', attendees: '林知远、黎明', intent: '汛期前解决渍水', outcome: '商定踏勘' };

describe('record-consultation', () => {
  test('records it and settles the limit of the first one on the day it was held', () => {
    const now = story(accepted);
    expect(now.send(recordConsultation, cast.officer, visit).events[0]?.happenedOn).toBe('2024-03-18');
    expect(now.matter().consultations).toMatchObject([{ state: 'recorded', phase: 'before', round: 1, heldOn: '2024-03-18', recordedOn: '2024-03-20' }]);
    expect(now.matter().deadlines.find((each) => each.rule === 'first-consultation')?.settledOn).toBe('2024-03-18');
    expect(now.text(now.matter().consultations[0]?.intent ?? '')).toBe('汛期前解决渍水');
  });
  test('after the answer the result is talked over', () => {
    expect(story(issued).outcome(recordConsultation, cast.head, { ...visit, phase: 'after', mode: 'phone' })).toEqual(['consultation-recorded']);
  });
  test.each([
    ['before it is accepted', assigned, cast.officer, visit, 'wrong-stage'],
    ['by the assisting unit, which only comes along', accepted, cast.assistingOfficer, { ...visit, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['for a part of another unit', accepted, cast.officer, { ...visit, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['in the future', accepted, cast.officer, { ...visit, heldOn: '2024-03-21' }, 'day-in-future'],
    ['before the proposal was handed in', accepted, cast.officer, { ...visit, heldOn: '2024-02-28' }, 'day-before-start'],
    ['of the phase after, before there is an answer', accepted, cast.officer, { ...visit, phase: 'after' }, 'too-early'],
    ['by the proposer', accepted, cast.proposer, visit, 'not-allowed'],
  ])('refuses one %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(recordConsultation, who, input)).toBe(refusal);
  });
});
