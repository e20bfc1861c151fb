import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned, consulted, docketed, issued, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { reassign } from './reassign.ts';

const pass = { assignmentId: 'part-lead', unitId: 'unit-urban', reason: '职能划转' };

describe('reassign', () => {
  test('gives the part to another unit with fresh clocks from the day it was decided', () => {
    const now = story(accepted);
    now.send(reassign, cast.office, { ...pass, happenedOn: '2024-03-18' });
    expect(now.matter().assignments.map((each) => [each.unitId, each.endedOn])).toEqual([
      ['unit-water', '2024-03-18'],
      ['unit-housing', null],
      ['unit-urban', null],
    ]);
    expect(
      now
        .matter()
        .deadlines.filter((each) => each.rule === 'reply')
        .map((each) => [each.due, each.isVoid]),
    ).toEqual([
      ['2024-06-03', true],
      ['2024-06-18', false],
    ]);
    expect(now.matter().deadlines.find((each) => each.rule === 'opinion')?.due).toBe('2024-05-29');
    expect(now.matter().lastAct).toMatchObject({ event: 'reassigned' });
  });
  test('a new assisting unit counts back from the reply as it runs', () => {
    const now = story(accepted);
    now.send(reassign, cast.office, { ...pass, assignmentId: 'part-assist' });
    expect(
      now
        .matter()
        .deadlines.filter((each) => each.rule === 'opinion')
        .map((each) => [each.due, each.isVoid]),
    ).toEqual([
      ['2024-05-14', true],
      ['2024-05-14', false],
    ]);
  });
  test('once the letter is out no new opinion is awaited', () => {
    const now = story(issued);
    now.send(reassign, cast.office, { ...pass, assignmentId: 'part-assist' });
    expect(now.matter().deadlines.filter((each) => each.rule === 'opinion' && !each.isVoid && each.settledOn === null)).toEqual([]);
  });
  test.each([
    ['after the letter', issued, cast.office, pass, 'assignment-settled'],
    [
      'while a return waits',
      [...assigned, { type: 'assignment-returned', assignmentId: 'part-lead', reason: ref('不属本局'), betterUnitId: null, deadline: null } as const],
      cast.office,
      pass,
      'return-open',
    ],
    ['the same unit', consulted, cast.office, { ...pass, unitId: 'unit-water' }, 'unit-twice'],
    ['to the lead what it assists', consulted, cast.office, { ...pass, assignmentId: 'part-assist', unitId: 'unit-water' }, 'unit-twice'],
    ['a unit there is not', consulted, cast.office, { ...pass, unitId: 'unit-none' }, 'unit-unknown'],
    ['a retired unit', consulted, cast.office, { ...pass, unitId: 'unit-old' }, 'unit-retired'],
    ['an unknown part', consulted, cast.office, { ...pass, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['a day before the assignment', consulted, cast.office, { ...pass, happenedOn: '2024-02-29' }, 'day-before-start'],
    ['the desk of the other side', consulted, cast.partyOffice, pass, 'not-allowed'],
    ['the unit', consulted, cast.head, pass, 'not-allowed'],
    ['before it was assigned', docketed, cast.office, pass, 'wrong-stage'],
  ])('refuses %s', (_what, events, actor, input, refusal) => {
    expect(story(events).outcome(reassign, actor, input)).toBe(refusal);
  });
});
