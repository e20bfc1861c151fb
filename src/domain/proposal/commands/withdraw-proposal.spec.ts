import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { draft, recommendationDraft } from '../../../../test/domain/draft.ts';
import { assigned, closed, docketed, drafted, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { stageOf } from '../stage.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

const input = { reason: '与另一件重复' };
const onPaper = submitted.map((each) => (each.type === 'proposal-drafted' ? { ...each, isOnPaper: true } : each));
const merged: readonly MatterEvent[] = [...docketed, { type: 'proposal-merged', principalId: 'matter-2', reason: null }];
const principal: readonly MatterEvent[] = [...docketed, { type: 'proposal-absorbed', matterId: 'matter-2' }];

describe('withdraw-proposal', () => {
  test.each([
    ['drafting', drafted],
    ['review', submitted],
  ])('lets the proposer take it back during %s', (_when, events) => {
    const now = story(events);
    now.send(withdrawProposal, cast.proposer, input);
    expect(stageOf(now.matter())).toBe('withdrawn');
    expect(now.matter().exit).toEqual({ kind: 'withdrawn', reason: '#与另一件重复', on: '2024-03-20' });
  });
  test('discards a draft without a trace', () => {
    expect(story([], { draft }).when(withdrawProposal, cast.proposer)).toMatchObject({ events: [], draft: null });
    expect(story([], { draft: recommendationDraft }).when(withdrawProposal, cast.clerk)).toMatchObject({ events: [], draft: null });
  });
  test('is recorded by the committee after docketing, and the units’ clocks end', () => {
    const now = story(assigned);
    const result = now.send(withdrawProposal, cast.clerk, { ...input, happenedOn: '2024-03-19' });
    expect(result.events.map((each) => each.event.type)).toEqual(['assignment-withdrawn', 'proposal-withdrawn']);
    expect(now.matter().deadlines.every((each) => each.isVoid)).toBe(true);
    expect(now.matter()).toMatchObject({ exit: { on: '2024-03-19' }, assignments: [{ endedOn: '2024-03-19' }, { endedOn: '2024-03-19' }] });
  });
  test('is recorded by the committee before docketing for one who cannot sign in', () => {
    expect(story(onPaper).outcome(withdrawProposal, cast.clerk, input)).toEqual(['proposal-withdrawn']);
  });
  test.each([
    ['by the proposer after docketing', docketed, cast.proposer, input, 'not-allowed'],
    ['by the committee before docketing', submitted, cast.clerk, input, 'not-the-proposer'],
    ['by a co-signer', submitted, cast.cosigner, input, 'not-the-proposer'],
    ['by the delegate', submitted, cast.delegate, input, 'not-allowed'],
    ['by one who signed it', docketed, { ...cast.clerk, personId: 'person-member-2' }, input, 'own-proposal'],
    ['after closing', closed, cast.clerk, input, 'wrong-stage'],
    ['while merged', merged, cast.clerk, input, 'is-merged'],
    ['while others are merged into it', principal, cast.clerk, input, 'is-merged'],
    ['without a reason', submitted, cast.proposer, {}, 'reason-missing'],
    ['before it was written', submitted, cast.proposer, { ...input, happenedOn: '2024-02-01' }, 'day-before-start'],
  ])('refuses %s', (_what, events, actor, given, refusal) => {
    expect(story(events).outcome(withdrawProposal, actor, given)).toBe(refusal);
  });
});
