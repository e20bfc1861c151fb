import { describe, expect, test } from 'vitest';
import { cast, session } from '../../../../test/domain/cast.ts';
import { collectiveDraft, draft, recommendationDraft } from '../../../../test/domain/draft.ts';
import { drafted, hash, ref, signed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { stageOf } from '../stage.ts';
import { submitProposal } from './submit-proposal.ts';

const returned = [...submitted, { type: 'revision-asked', remarks: ref('请具体些') }] as const;
const declined = [...drafted, { type: 'cosign-declined', memberId: 'member-2' }] as const;
const kindsOff = { ...session, rulebooks: session.rulebooks.map((each) => ({ ...each, rules: { ...each.rules, kinds: each.rules.kinds.map((kind) => ({ ...kind, isOn: false })) } })) };

describe('submit-proposal', () => {
  test('begins the log of a draft and gives it a receipt number', () => {
    const now = story([], { draft });
    const result = now.send(submitProposal, cast.proposer);
    expect(result).toMatchObject({ draft: null, series: ['receipt:session-1'] });
    expect(result.events.map((each) => each.event.type)).toEqual(['proposal-drafted', 'proposal-submitted']);
    expect(now.matter()).toMatchObject({ receiptNumber: '2024-S0007', submittedOn: '2024-03-20', matterKind: 'individual', sessionId: 'session-1' });
    expect(stageOf(now.matter())).toBe('under-review');
  });
  test.each([
    ['joint when somebody co-signed', signed, 'joint'],
    ['individual when nobody did', declined, 'individual'],
  ])('is %s', (_what, events, kind) => {
    const now = story(events);
    now.send(submitProposal, cast.proposer);
    expect(now.matter().matterKind).toBe(kind);
  });
  test('keeps its number and kind when it was returned, even after the session', () => {
    const now = story(returned, { session: { ...session, closedOn: '2024-03-15' } });
    expect(now.send(submitProposal, cast.proposer).series).toEqual([]);
    expect(now.matter()).toMatchObject({ receiptNumber: '2024-S0001', submittedOn: '2024-03-01', returnedForRevision: null, matterKind: 'joint' });
    expect(stageOf(now.matter())).toBe('under-review');
  });
  test.each([
    ['the seal given now', collectiveDraft, { seal: hash }],
    ['the seal in the draft', { ...collectiveDraft, seal: hash }, {}],
  ])('takes a body’s with %s', (_what, row, input) => {
    const result = story([], { draft: row }).when(submitProposal, cast.liaison, input);
    expect(result).toMatchObject({ events: [{}, { event: { type: 'scan-kept', of: 'seal', file: hash } }, { event: { type: 'proposal-submitted' } }] });
  });
  test('takes a recommendation from the committee', () => {
    expect(story([], { draft: recommendationDraft }).outcome(submitProposal, cast.director, { seal: hash })).toEqual(['proposal-drafted', 'scan-kept', 'proposal-submitted']);
  });
  test.each([
    ['while invitations are open', drafted, {}, cast.proposer, 'cosigns-open'],
    ['twice', submitted, {}, cast.proposer, 'wrong-stage'],
    ['what is not there', [], {}, cast.proposer, 'not-found'],
    ['a joint one nobody was invited to', [], { draft: { ...draft, matterKind: 'joint' as const } }, cast.proposer, 'step-missing'],
    ['a body’s without its seal', [], { draft: collectiveDraft }, cast.liaison, 'seal-missing'],
    ['two matters in one', [], { draft: { ...draft, isOneMatter: false } }, cast.proposer, 'one-matter'],
    ['a kind that is off', [], { draft, session: kindsOff }, cast.proposer, 'kind-off'],
    ['in a closed session', signed, { session: { ...session, closedOn: '2024-03-01' } }, cast.proposer, 'session-closed'],
    ['without a session', [], { draft, session: null }, cast.proposer, 'session-missing'],
    ['by a former member', [], { draft: { ...draft, proposer: { memberId: 'member-4', bodyId: null, name: '旧人' } } }, { ...cast.proposer, memberId: 'member-4' }, 'member-ended'],
    ['by the delegate', [], { draft }, cast.delegate, 'not-allowed'],
    ['by a co-signer', signed, {}, cast.cosigner, 'not-the-proposer'],
    ['by the committee for a member', [], { draft }, cast.clerk, 'not-the-proposer'],
  ])('refuses %s', (_what, events, at, actor, refusal) => {
    expect(story(events, at).outcome(submitProposal, actor)).toBe(refusal);
  });
});
