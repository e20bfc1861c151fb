import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { assigned, docketed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { assign } from './assign.ts';

describe('assign', () => {
  test('names the units and starts their clocks', () => {
    const now = story(docketed);
    now.send(assign, cast.office, { lead: 'unit-water', assisting: ['unit-housing'] });
    const dues = now.matter().deadlines.map((each) => [each.rule, each.due]);
    // 20 March + 3 months is a Thursday; 5 working days is 27 March; 15 working days step over Qingming and its make-up Sunday.
    expect(dues).toEqual([
      ['return', '2024-03-27'],
      ['first-consultation', '2024-04-11'],
      ['reply', '2024-06-20'],
      ['return', '2024-03-27'],
      ['opinion', '2024-05-31'],
    ]);
    expect(now.matter().rounds).toMatchObject([{ number: 1, openedOn: '2024-03-20' }]);
  });
  test('counts from the day of the meeting when it was entered later', () => {
    const now = story(docketed);
    now.send(assign, cast.office, { lead: 'unit-water', happenedOn: '2024-03-18' });
    expect(now.matter().deadlines.find((each) => each.rule === 'reply')?.due).toBe('2024-06-18');
  });
  test('a lead answers what no split unit answers', () => {
    const now = story(docketed);
    now.send(assign, cast.office, { lead: 'unit-water', split: [{ unitId: 'unit-urban', suggestions: [2] }] });
    expect(now.matter().assignments.map((each) => [each.role, each.suggestions])).toEqual([
      ['lead', [1]],
      ['split', [2]],
    ]);
  });
  test.each([
    ['before docketing', submitted, { lead: 'unit-water' }, 'wrong-stage'],
    ['twice', assigned, { lead: 'unit-water' }, 'wrong-stage'],
    ['without a unit that answers', docketed, { assisting: ['unit-housing'] }, 'lead-missing'],
    ['the same unit twice', docketed, { lead: 'unit-water', assisting: ['unit-water'] }, 'unit-twice'],
    ['an unknown unit', docketed, { lead: 'unit-none' }, 'unit-unknown'],
    ['a retired unit', docketed, { lead: 'unit-old' }, 'unit-retired'],
    ['a party unit by the government office', docketed, { lead: 'unit-publicity' }, 'not-allowed'],
    ['a suggestion nobody answers', docketed, { split: [{ unitId: 'unit-urban', suggestions: [2] }] }, 'suggestions-uncovered'],
    ['a suggestion there is not', docketed, { lead: 'unit-water', split: [{ unitId: 'unit-urban', suggestions: [3] }] }, 'suggestion-unknown'],
    ['in the future', docketed, { lead: 'unit-water', happenedOn: '2024-03-21' }, 'day-in-future'],
  ])('refuses %s', (_what, events, input, refusal) => {
    expect(story(events).outcome(assign, cast.office, input)).toBe(refusal);
  });
  test('the party office assigns party units', () => {
    expect(story(docketed).outcome(assign, cast.partyOffice, { lead: 'unit-publicity' })).toEqual(['assigned']);
  });
  test('is for the office only', () => {
    expect(story(docketed).outcome(assign, cast.officer, { lead: 'unit-water' })).toBe('not-allowed');
  });
});
