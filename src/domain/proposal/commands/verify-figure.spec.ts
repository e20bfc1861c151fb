import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, closed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { verifyFigure } from './verify-figure.ts';

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

describe('verify-figure', () => {
  test('the office has compared it with its source', () => {
    const now = story(withFigure);
    now.send(verifyFigure, cast.office, { figureId: 'figure-1' });
    expect(now.matter().figures[0]?.verifiedOn).toBe('2024-03-20');
  });
  test.each([
    ['that there is not', withFigure, cast.office, 'figure-9', 'figure-unknown'],
    ['when none waits', verified, cast.office, 'figure-1', 'nothing-to-do'],
    ['twice', [...verified, { ...figure, id: 'figure-2' }], cast.office, 'figure-1', 'already-done'],
    ['in the archive', archived, cast.office, 'figure-1', 'wrong-stage'],
    ['by the unit', withFigure, cast.head, 'figure-1', 'not-allowed'],
    ['by the committee', withFigure, cast.clerk, 'figure-1', 'not-allowed'],
    ['by the office of the other side', withFigure, cast.partyOffice, 'figure-1', 'not-allowed'],
  ])('refuses to verify one %s', (_what, events, actor, figureId, refusal) => {
    expect(story(events).outcome(verifyFigure, actor, { figureId })).toBe(refusal);
  });
});
