import { describe, expect, test } from 'vitest';
import { cast, session } from '../../../../test/domain/cast.ts';
import { collectiveDraft, draft } from '../../../../test/domain/draft.ts';
import { drafted, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { Rulebook } from '../../rulebook.ts';
import { stageOf } from '../stage.ts';
import { inviteCosigners } from './invite-cosigners.ts';

const input = { memberIds: ['member-2', 'member-3'] };
const under = (change: (rules: Rulebook) => Partial<Rulebook>) => ({ ...session, rulebooks: session.rulebooks.map((each) => ({ ...each, rules: { ...each.rules, ...change(each.rules) } })) });

describe('invite-cosigners', () => {
  test('begins the log of a joint proposal and removes the draft', () => {
    const now = story([], { draft });
    const result = now.send(inviteCosigners, cast.proposer, input);
    expect(result.events.map((each) => each.event.type)).toEqual(['proposal-drafted', 'cosigners-invited']);
    expect(result.draft).toBeNull();
    // 20 March + 7 days is a Wednesday.
    expect(now.matter()).toMatchObject({ matterKind: 'joint', cosignCutOffOn: '2024-03-27', suggestedUnitIds: ['unit-water'], wording: { title: `#${draft.title}` } });
    expect(now.matter().cosigners.map((each) => [each.memberId, each.state])).toEqual([
      ['member-2', 'invited'],
      ['member-3', 'invited'],
    ]);
    expect(stageOf(now.matter())).toBe('drafting');
  });
  test('invites more, with a new cut-off', () => {
    const now = story(drafted);
    now.send(inviteCosigners, cast.proposer, { memberIds: ['member-3'] });
    expect(now.matter()).toMatchObject({ cosignCutOffOn: '2024-03-27', cosigners: [{ memberId: 'member-2' }, { memberId: 'member-3' }] });
  });
  test.each([
    ['oneself', { memberIds: ['member-1'] }, 'already-done'],
    ['the same one twice', { memberIds: ['member-2', 'member-2'] }, 'already-done'],
    ['a former member', { memberIds: ['member-4'] }, 'member-ended'],
    ['an unknown one', { memberIds: ['member-9'] }, 'member-unknown'],
  ])('refuses %s', (_what, given, refusal) => {
    expect(story([], { draft }).outcome(inviteCosigners, cast.proposer, given)).toBe(refusal);
  });
  test.each([
    ['whoever was asked before', drafted, {}, cast.proposer, 'already-done'],
    ['after submission', submitted, {}, cast.proposer, 'wrong-stage'],
    ['without a draft', [], {}, cast.proposer, 'not-found'],
    ['for a draft of two matters', [], { draft: { ...draft, isOneMatter: false } }, cast.proposer, 'one-matter'],
    ['without a session', [], { draft, session: null }, cast.proposer, 'session-missing'],
    ['in a closed session', [], { draft, session: { ...session, closedOn: '2024-03-01' } }, cast.proposer, 'session-closed'],
    ['where joint ones are off', [], { draft, session: under((rules) => ({ kinds: rules.kinds.filter((each) => each.kind !== 'joint') })) }, cast.proposer, 'kind-off'],
    ['without a cut-off in the rules', [], { draft, session: under(() => ({ deadlines: [] })) }, cast.proposer, 'rulebook-invalid'],
    ['by another member', [], { draft }, cast.stranger, 'not-the-proposer'],
    ['by the delegate', [], { draft }, cast.delegate, 'not-allowed'],
    ['by a liaison', [], { draft: collectiveDraft }, cast.liaison, 'not-allowed'],
  ])('refuses %s', (_what, events, at, actor, refusal) => {
    expect(story(events, at).outcome(inviteCosigners, actor, input)).toBe(refusal);
  });
});
