import { describe, expect, test } from 'vitest';
import { cast, session } from '../../../../test/domain/cast.ts';
import { assigned, docketed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { pilotRulebook } from '../../pilot-rulebook.ts';
import { preAssign } from './pre-assign.ts';

const draft = { lead: 'unit-water', assisting: ['unit-housing'], reason: '排水设施属水务' };

describe('pre-assign', () => {
  test('puts a draft to the units and starts the cut-off', () => {
    const now = story(docketed);
    now.send(preAssign, cast.office, draft);
    expect(now.matter().preAssignment).toMatchObject({ lead: 'unit-water', assisting: ['unit-housing'], answers: [] });
    // 20 March, 3 working days later
    expect(now.matter().deadlines).toMatchObject([{ rule: 'pre-assignment', assignmentId: null, due: '2024-03-25' }]);
    expect(now.text(now.matter().preAssignment?.reason ?? '')).toBe('排水设施属水务');
  });
  test('a second draft replaces the first and its cut-off', () => {
    const now = story(docketed);
    now.send(preAssign, cast.office, draft);
    now.turnTo('2024-03-21');
    now.send(preAssign, cast.office, { lead: 'unit-urban' });
    expect(now.matter().preAssignment).toMatchObject({ lead: 'unit-urban', reason: null });
    expect(now.matter().deadlines.map((each) => [each.due, each.isVoid])).toEqual([
      ['2024-03-25', true],
      ['2024-03-26', false],
    ]);
  });
  test.each([
    ['before docketing', submitted, draft, 'wrong-stage'],
    ['once it was assigned', assigned, draft, 'wrong-stage'],
    ['a unit twice', docketed, { lead: 'unit-water', assisting: ['unit-water'] }, 'unit-twice'],
    ['an unknown unit', docketed, { lead: 'unit-none' }, 'unit-unknown'],
    ['a retired unit', docketed, { lead: 'unit-old' }, 'unit-retired'],
    ['a party unit by the government office', docketed, { lead: 'unit-publicity' }, 'not-allowed'],
    ['a suggestion there is not', docketed, { lead: 'unit-water', split: [{ unitId: 'unit-urban', suggestions: [3] }] }, 'suggestion-unknown'],
    ['a day in the future', docketed, { ...draft, happenedOn: '2024-03-21' }, 'day-in-future'],
  ])('refuses %s', (_what, events, input, refusal) => {
    expect(story(events).outcome(preAssign, cast.office, input)).toBe(refusal);
  });
  test('needs a rule for the cut-off', () => {
    const rules = { ...pilotRulebook, deadlines: pilotRulebook.deadlines.filter((each) => each.id !== 'pre-assignment') };
    const now = story(docketed, { session: { ...session, rulebooks: [{ version: 1, rules }] } });
    expect(now.outcome(preAssign, cast.office, draft)).toBe('nothing-to-do');
    expect(now.can(preAssign, cast.office)).toBe(false);
  });
  test('is for the office only', () => {
    expect(story(docketed).outcome(preAssign, cast.clerk, draft)).toBe('not-allowed');
  });
});
