import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, closed, docketed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { recordFigure } from './record-figure.ts';

const input = { assignmentId: 'part-lead', indicator: '改造管网长度', value: '12.50', unit: '公里', to: '2024-03-19' };
const archived = [...closed, { type: 'proposal-archived' as const }];

describe('record-figure', () => {
  test('keeps the value as it was written, with its period and source', () => {
    const now = story(accepted);
    now.send(recordFigure, cast.officer, { ...input, suggestion: 2, from: '2024-01-01', source: '竣工报告' });
    expect(now.matter().figures).toMatchObject([
      { indicator: '改造管网长度', value: '12.50', unit: '公里', suggestion: 2, from: '2024-01-01', to: '2024-03-19', source: '竣工报告', verifiedOn: null, corrections: [] },
    ]);
  });
  test.each([
    ['before assignment', docketed, cast.officer, {}, 'not-your-unit'],
    ['in the archive', archived, cast.officer, {}, 'wrong-stage'],
    ['under a part there is not', accepted, cast.officer, { assignmentId: 'part-none' }, 'assignment-unknown'],
    ['under another unit’s part', accepted, cast.officer, { assignmentId: 'part-assist' }, 'not-your-unit'],
    ['under a suggestion there is not', accepted, cast.officer, { suggestion: 3 }, 'suggestion-unknown'],
    ['of a day to come', accepted, cast.officer, { to: '2024-03-21' }, 'day-in-future'],
    ['of a period that ends before it begins', accepted, cast.officer, { from: '2024-03-20' }, 'day-before-start'],
    ['by the office', accepted, cast.office, {}, 'not-allowed'],
    ['by an officer who signed the proposal', accepted, { ...cast.officer, personId: 'person-member-1' }, {}, 'own-proposal'],
  ])('refuses one %s', (_what, events, actor, more, refusal) => {
    expect(story(events).outcome(recordFigure, actor, { ...input, ...more })).toBe(refusal);
  });
});
