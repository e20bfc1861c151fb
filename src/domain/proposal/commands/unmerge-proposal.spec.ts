import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, docketed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { stageOf } from '../stage.ts';
import { unmergeProposal } from './unmerge-proposal.ts';

const input = { reason: '事项不同' };
function merged(principal: readonly MatterEvent[]) {
  const now = story([...docketed, { type: 'proposal-merged', principalId: 'matter-2', reason: null }]);
  principal.forEach((each) => now.happened('matter', 'matter-2', each));
  if (principal.length > 0) now.happened('matter', 'matter-2', { type: 'proposal-absorbed', matterId: 'matter-1' });
  return now;
}

describe('unmerge-proposal', () => {
  test('parts the two again', () => {
    const now = merged(docketed);
    const result = now.send(unmergeProposal, cast.clerk, input);
    expect(result.events.map((each) => [each.stream.id, each.event.type])).toEqual([
      ['matter-1', 'proposal-unmerged'],
      ['matter-2', 'absorbed-released'],
    ]);
    expect(stageOf(now.matter())).toBe('docketed');
    expect(now.matter('matter-2').absorbed).toEqual([]);
  });
  test('comes too late once the principal is closed', () => {
    expect(merged(closed).outcome(unmergeProposal, cast.clerk, input)).toBe('too-late');
  });
  test('refuses what is not merged, what is over, and other desks', () => {
    expect(story(docketed).outcome(unmergeProposal, cast.clerk, input)).toBe('not-merged');
    expect(merged(docketed).outcome(unmergeProposal, cast.office, input)).toBe('not-allowed');
    const now = merged(docketed);
    now.happened('matter', 'matter-1', { type: 'proposal-archived' });
    expect(now.outcome(unmergeProposal, cast.clerk, input)).toBe('wrong-stage');
    expect(merged(docketed).outcome(unmergeProposal, { ...cast.clerk, personId: 'person-member-1' }, input)).toBe('own-proposal');
  });
});
