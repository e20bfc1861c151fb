import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned, closed, docketed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { recordMeasure } from './record-measure.ts';

const input = { assignmentId: 'part-lead', what: '新建排水管道1.2公里' };
const archived = [...closed, { type: 'proposal-archived' as const }];

describe('record-measure', () => {
  test('keeps what was done, where, with what money, under which suggestion', () => {
    const now = story(accepted);
    now.send(recordMeasure, cast.officer, { ...input, suggestion: 1, place: '金堤社区', moneyWan: '320.5', happenedOn: '2024-03-10' });
    expect(now.matter().measures).toMatchObject([{ assignmentId: 'part-lead', suggestion: 1, what: `#${input.what}`, place: '金堤社区', moneyWan: '320.5', on: '2024-03-10' }]);
  });
  test.each([
    ['an assisting unit', accepted, cast.assistingOfficer, 'part-assist'],
    ['a unit after closing', closed, cast.officer, 'part-lead'],
  ])('%s records its own', (_what, events, actor, assignmentId) => {
    expect(story(events).outcome(recordMeasure, actor, { ...input, assignmentId })).toEqual(['measure-recorded']);
  });
  test.each([
    ['before assignment', docketed, cast.officer, {}, 'not-your-unit'],
    ['under a part there is not', accepted, cast.officer, { assignmentId: 'part-none' }, 'assignment-unknown'],
    ['under another unit’s part', accepted, cast.officer, { assignmentId: 'part-assist' }, 'not-your-unit'],
    ['under a suggestion there is not', accepted, cast.officer, { suggestion: 3 }, 'suggestion-unknown'],
    ['from before the assignment', assigned, cast.officer, { happenedOn: '2024-02-01' }, 'day-before-start'],
    ['from the future', assigned, cast.officer, { happenedOn: '2024-03-21' }, 'day-in-future'],
    ['in the archive', archived, cast.officer, {}, 'wrong-stage'],
    ['by a unit not on the case', accepted, cast.otherOfficer, {}, 'not-your-unit'],
    ['by the office', accepted, cast.office, {}, 'not-allowed'],
    ['by an officer who signed the proposal', accepted, { ...cast.officer, personId: 'person-member-1' }, {}, 'own-proposal'],
  ])('refuses one %s', (_what, events, actor, more, refusal) => {
    expect(story(events).outcome(recordMeasure, actor, { ...input, ...more })).toBe(refusal);
  });
});
