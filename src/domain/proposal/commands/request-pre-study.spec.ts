import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { assigned, docketed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { requestPreStudy } from './request-pre-study.ts';

const asked = { unitIds: ['unit-water', 'unit-housing'], question: '雨污混流由谁改造' };

describe('request-pre-study', () => {
  test('asks the units to study together', () => {
    const now = story(docketed);
    now.send(requestPreStudy, cast.office, { ...asked, happenedOn: '2024-03-18' });
    expect(now.matter().preStudies).toMatchObject([{ unitIds: asked.unitIds, question: '#雨污混流由谁改造', result: null, on: '2024-03-18' }]);
  });
  test.each([
    ['before docketing', submitted, asked, 'wrong-stage'],
    ['once it was assigned', assigned, asked, 'wrong-stage'],
    ['a unit twice', docketed, { ...asked, unitIds: ['unit-water', 'unit-water'] }, 'unit-twice'],
    ['an unknown unit', docketed, { ...asked, unitIds: ['unit-water', 'unit-none'] }, 'unit-unknown'],
    ['a retired unit', docketed, { ...asked, unitIds: ['unit-water', 'unit-old'] }, 'unit-retired'],
  ])('refuses %s', (_what, events, input, refusal) => {
    expect(story(events).outcome(requestPreStudy, cast.office, input)).toBe(refusal);
  });
  test('one study at a time', () => {
    const now = story(docketed);
    now.send(requestPreStudy, cast.office, asked);
    expect(now.outcome(requestPreStudy, cast.office, asked)).toBe('already-done');
  });
  test('is for the office only', () => {
    expect(story(docketed).outcome(requestPreStudy, cast.head, asked)).toBe('not-allowed');
  });
});
