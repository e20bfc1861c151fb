import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { assigned, closed, docketed, served, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { stageOf } from '../stage.ts';
import { mergeProposals } from './merge-proposals.ts';

const input = { principalId: 'matter-2' };
const as = (events: readonly MatterEvent[], change: Partial<Extract<MatterEvent, { type: 'proposal-drafted' }>>): readonly MatterEvent[] =>
  events.map((each) => (each.type === 'proposal-drafted' ? { ...each, ...change } : each));
const others = { memberId: 'member-3', bodyId: null, name: '何川' };
function both(mine: readonly MatterEvent[], principal: readonly MatterEvent[]) {
  const now = story(mine);
  as(principal, {}).forEach((each) => now.happened('matter', 'matter-2', each, cast.system, '2024-03-02'));
  return now;
}

describe('merge-proposals', () => {
  test.each([
    ['docketed', docketed],
    ['already assigned', assigned],
  ])('joins it to a principal that is %s', (_what, principal) => {
    const now = both(docketed, principal);
    const result = now.send(mergeProposals, cast.clerk, { ...input, reason: '同一事项' });
    expect(result.events.map((each) => [each.stream.id, each.event.type])).toEqual([
      ['matter-1', 'proposal-merged'],
      ['matter-2', 'proposal-absorbed'],
    ]);
    expect(stageOf(now.matter())).toBe('merged-into');
    expect(now.matter()).toMatchObject({ mergedInto: 'matter-2', docket: { number: '001' } });
    expect(now.matter('matter-2').absorbed).toEqual(['matter-1']);
  });
  test.each([
    ['a recommendation', as(docketed, { matterKind: 'recommendation' }), docketed, 'merge-kind'],
    ['into a recommendation', docketed, as(docketed, { matterKind: 'recommendation' }), 'merge-kind'],
    ['into one of another session', docketed, as(docketed, { sessionId: 'session-0' }), 'merge-kind'],
    ['into one that is merged itself', docketed, [...docketed, { type: 'proposal-merged', principalId: 'matter-3', reason: null }], 'merge-chain'],
    ['one that took in others', [...docketed, { type: 'proposal-absorbed', matterId: 'matter-3' }], docketed, 'merge-chain'],
    ['one that is merged', [...docketed, { type: 'proposal-merged', principalId: 'matter-3', reason: null }], docketed, 'is-merged'],
    ['one that units already have', assigned, docketed, 'wrong-stage'],
    ['one that is not docketed', submitted, docketed, 'wrong-stage'],
    ['into one that is not docketed', docketed, submitted, 'wrong-stage'],
    ['into one that is answered', docketed, served, 'wrong-stage'],
    ['into one that is closed', docketed, closed, 'wrong-stage'],
    ['into nothing', docketed, [], 'not-found'],
  ] as const)('refuses %s', (_what, mine, principal, refusal) => {
    expect(both(mine, principal).outcome(mergeProposals, cast.clerk, input)).toBe(refusal);
  });
  test('refuses itself', () => {
    expect(story(docketed).outcome(mergeProposals, cast.clerk, { principalId: 'matter-1' })).toBe('merge-itself');
  });
  test('refuses a day before it was handed in', () => {
    expect(both(docketed, docketed).outcome(mergeProposals, cast.clerk, { ...input, happenedOn: '2024-02-01' })).toBe('day-before-start');
  });
  test('is for the committee, and not for one who signed either of them', () => {
    const clerk = { ...cast.clerk, personId: 'person-member-3' };
    expect(both(docketed, docketed).outcome(mergeProposals, cast.office, input)).toBe('not-allowed');
    expect(both(docketed, as(docketed, { proposer: others })).outcome(mergeProposals, clerk, input)).toBe('own-proposal');
    expect(both(as(docketed, { proposer: others }), docketed).outcome(mergeProposals, clerk, input)).toBe('own-proposal');
  });
});
