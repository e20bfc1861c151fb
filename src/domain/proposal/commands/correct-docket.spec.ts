import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { assigned, closed, docketed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { correctDocket } from './correct-docket.ts';

const as = (kind: 'collective' | 'recommendation'): readonly MatterEvent[] => docketed.map((each) => (each.type === 'proposal-drafted' ? { ...each, matterKind: kind } : each));
const reason = '笔误';
const event = (result: unknown): MatterEvent | undefined => (result as { events: { event: MatterEvent }[] }).events[0]?.event;

describe('correct-docket', () => {
  test('corrects the category and keeps the old one in the log', () => {
    const now = story(assigned);
    expect(event(now.send(correctDocket, cast.clerk, { field: 'category', category: 'economy', reason }))).toMatchObject({ field: 'category', from: 'city', to: 'economy', reason: '#笔误' });
    expect(now.matter().docket).toMatchObject({ category: 'economy', number: '001' });
  });
  test('corrects the kind', () => {
    const now = story(docketed);
    expect(event(now.send(correctDocket, cast.clerk, { field: 'kind', matterKind: 'individual', reason }))).toMatchObject({ from: 'joint', to: 'individual' });
    expect(now.matter().matterKind).toBe('individual');
  });
  test('corrects the title, as a text beside the log', () => {
    const now = story(docketed);
    expect(event(now.send(correctDocket, cast.clerk, { field: 'title', title: '改正的案由', reason }))).toMatchObject({ from: '#关于解决小区渍水的建议', to: '#改正的案由' });
    expect(now.matter().wording.title).toBe('#改正的案由');
  });
  test.each([
    ['a member', docketed, { memberId: 'member-3' }, 'member-1', 'member-3', '何川'],
    ['a body', as('collective'), { bodyId: 'body-1' }, 'member-1', 'body-1', '民建澄湖区总支'],
    ['whoever adopted a recommendation', as('recommendation'), { inNameOf: '区政协全会' }, 'member-1', '区政协全会', '区政协全会'],
  ])('corrects the proposer to %s', (_who, events, given, from, to, name) => {
    const now = story(events);
    expect(event(now.send(correctDocket, cast.clerk, { field: 'proposer', ...given, reason }))).toMatchObject({ from, to });
    expect(now.matter().proposer.name).toBe(name);
  });
  test.each([
    ['a category there is not', docketed, { field: 'category', category: 'weather' }, 'category-unknown'],
    ['no category', docketed, { field: 'category' }, 'category-unknown'],
    ['the same category', docketed, { field: 'category', category: 'city' }, 'nothing-to-do'],
    ['no new title', docketed, { field: 'title' }, 'nothing-to-do'],
    ['no kind', docketed, { field: 'kind' }, 'kind-off'],
    ['a kind with other numbers', as('recommendation'), { field: 'kind', matterKind: 'joint' }, 'kind-off'],
    ['the same kind', docketed, { field: 'kind', matterKind: 'joint' }, 'nothing-to-do'],
    ['an unknown member', docketed, { field: 'proposer', memberId: 'member-9' }, 'member-unknown'],
    ['a co-signer as proposer', docketed, { field: 'proposer', memberId: 'member-2' }, 'already-done'],
    ['a collective one without a body', as('collective'), { field: 'proposer', memberId: 'member-3' }, 'body-unknown'],
    ['a recommendation in nobody’s name', as('recommendation'), { field: 'proposer' }, 'body-unknown'],
    ['before docketing', submitted, { field: 'title', title: '新' }, 'wrong-stage'],
    ['after closing', closed, { field: 'title', title: '新' }, 'wrong-stage'],
  ])('refuses %s', (_what, events, given, refusal) => {
    expect(story(events).outcome(correctDocket, cast.clerk, { ...given, reason })).toBe(refusal);
  });
  test('is for the committee, and not on one’s own proposal', () => {
    const given = { field: 'title', title: '新', reason };
    expect(story(docketed).outcome(correctDocket, cast.office, given)).toBe('not-allowed');
    expect(story(docketed).outcome(correctDocket, { ...cast.clerk, personId: 'person-member-1' }, given)).toBe('own-proposal');
  });
});
