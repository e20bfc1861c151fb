import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, closed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { correctFigure } from './correct-figure.ts';

const figure: MatterEvent = {
  type: 'figure-recorded',
  id: 'figure-1',
  assignmentId: 'part-lead',
  suggestion: null,
  indicator: '改造管网长度',
  value: '12.50',
  unit: '公里',
  from: null,
  to: '2024-03-19',
  source: null,
};
const withFigure: readonly MatterEvent[] = [...accepted, figure];
const archived: readonly MatterEvent[] = [...closed, figure, { type: 'proposal-archived' as const }];
const verified: readonly MatterEvent[] = [...withFigure, { type: 'figure-verified' as const, figureId: 'figure-1' }];

describe('correct-figure', () => {
  const corrected = { figureId: 'figure-1', value: '12.05', reason: '小数点笔误' };
  test('keeps the old value and asks for a new verification', () => {
    const now = story(verified);
    now.send(correctFigure, cast.officer, corrected);
    expect(now.matter().figures).toMatchObject([{ value: '12.05', verifiedOn: null, corrections: [{ value: '12.50', reason: '#小数点笔误', on: '2024-03-20' }] }]);
  });
  test.each([
    ['where the unit has none', accepted, cast.officer, {}, 'nothing-to-do'],
    ['that there is not', withFigure, cast.officer, { figureId: 'figure-9' }, 'figure-unknown'],
    ['to the same value', withFigure, cast.officer, { value: '12.50' }, 'nothing-to-do'],
    ['of another unit', [...withFigure, { ...figure, id: 'figure-2', assignmentId: 'part-assist' }], cast.officer, { figureId: 'figure-2' }, 'not-your-unit'],
    ['in the archive', archived, cast.officer, {}, 'wrong-stage'],
    ['by a unit not on the case', withFigure, cast.otherOfficer, {}, 'not-your-unit'],
    ['by the office', withFigure, cast.office, {}, 'not-allowed'],
  ])('refuses to correct one %s', (_what, events, actor, more, refusal) => {
    expect(story(events).outcome(correctFigure, actor, { ...corrected, ...more })).toBe(refusal);
  });
});
