import { describe, expect, test } from 'vitest';
import { cast, register, session } from '../../../../test/domain/cast.ts';
import { typed } from '../../../../test/domain/draft.ts';
import { submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { draftProposal } from './draft-proposal.ts';

const input = { ...typed, matterKind: 'individual' };

describe('draft-proposal', () => {
  test.each([
    ['a member', cast.proposer, input, { ownerPersonId: 'person-member-1', delegatePersonId: 'person-delegate', proposer: { memberId: 'member-1', bodyId: null, name: '林知远' } }],
    [
      'a delegate, for the member he serves',
      cast.delegate,
      input,
      { ownerPersonId: 'person-member-1', delegatePersonId: 'person-delegate', proposer: { memberId: 'member-1', bodyId: null, name: '林知远' } },
    ],
    ['a liaison, for the body', cast.liaison, { ...input, matterKind: 'collective' }, { ownerPersonId: 'person-liaison', proposer: { memberId: null, bodyId: 'body-1', name: '民建澄湖区总支' } }],
    ['the committee, in its own name', cast.clerk, { ...input, matterKind: 'recommendation', inNameOf: '区政协九届常委会' }, { proposer: { memberId: null, bodyId: null, name: '区政协九届常委会' } }],
  ])('makes a draft row of %s and no event', (_who, actor, given, row) => {
    const result = story().when(draftProposal, actor, given);
    expect(result).toMatchObject({
      events: [],
      draft: { id: 'matter-1', title: typed.title, suggestions: typed.suggestions, sessionId: 'session-1', origin: 'district', changedOn: '2024-03-20', ...row },
    });
  });
  test.each([
    ['more than one matter', cast.proposer, { isOneMatter: false }, 'one-matter'],
    ['silence about why it may not be published', cast.proposer, { mayPublish: false }, 'consent-reason-missing'],
    ['a unit there is not', cast.proposer, { suggestedUnitIds: ['unit-none'] }, 'unit-unknown'],
    ['a unit that is no more', cast.proposer, { suggestedUnitIds: ['unit-old'] }, 'unit-retired'],
    ['a collective one by a member', cast.proposer, { matterKind: 'collective' }, 'not-allowed'],
    ['a recommendation in nobody’s name', cast.director, { matterKind: 'recommendation' }, 'body-unknown'],
  ])('refuses %s', (_what, actor, change, refusal) => {
    expect(story().outcome(draftProposal, actor, { ...input, ...change })).toBe(refusal);
  });
  test('takes between one and twenty suggestions', () => {
    const parses = (count: number): boolean => draftProposal.input.safeParse({ ...input, suggestions: Array.from({ length: count }, () => '建议') }).success;
    expect([0, 1, 20, 21].map(parses)).toEqual([false, true, true, false]);
  });
  test('needs a running session that accepts the kind', () => {
    expect(story([], { session: null }).outcome(draftProposal, cast.proposer, input)).toBe('session-missing');
    expect(story([], { session: { ...session, closedOn: '2024-03-01' } }).outcome(draftProposal, cast.proposer, input)).toBe('session-closed');
    const rulebooks = session.rulebooks.map((each) => ({ ...each, rules: { ...each.rules, kinds: each.rules.kinds.map((kind) => ({ ...kind, isOn: false })) } }));
    expect(story([], { session: { ...session, rulebooks } }).outcome(draftProposal, cast.proposer, input)).toBe('kind-off');
  });
  test.each([
    ['a former member', { ...cast.proposer, memberId: 'member-4' }, 'member-ended'],
    ['an unknown member', { ...cast.proposer, memberId: 'member-9' }, 'member-unknown'],
    ['a delegate of somebody else', { ...cast.delegate, memberId: 'member-2' }, 'not-the-proposer'],
    ['the liaison of no body', { ...cast.liaison, bodyId: 'body-9' }, 'body-unknown'],
    ['a unit', cast.officer, 'not-allowed'],
  ])('is not for %s', (_who, actor, refusal) => {
    expect(story([], { register }).outcome(draftProposal, actor, input)).toBe(refusal);
  });
  test('is not offered on a matter that exists', () => {
    expect(story(submitted).outcome(draftProposal, cast.proposer, input)).toBe('already-done');
  });
});
