import { describe, expect, test } from 'vitest';
import { cast, session } from '../../../../test/domain/cast.ts';
import { draft, typed } from '../../../../test/domain/draft.ts';
import { assigned, closed, docketed, drafted, hash, issued, named, signed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { stageOf } from '../stage.ts';
import { recordOnBehalf } from './record-on-behalf.ts';

const paper = { ...typed, matterKind: 'individual', memberId: 'member-1' };
const proposal = (change: object = {}): object => ({ what: 'proposal', scan: hash, happenedOn: '2024-03-15', proposal: { ...paper, ...change } });
const talked: readonly MatterEvent[] = [
  ...named,
  {
    type: 'consultation-recorded',
    id: 'talk-1',
    assignmentId: 'part-lead',
    round: 1,
    phase: 'before',
    mode: 'visit',
    heldOn: '2024-03-01',
    place: '金堤社区',
    attendees: '林知远',
    intent: '#' as never,
    outcome: '#' as never,
  },
];
const deputies = { ...cast.office, role: 'deputies-office-clerk' as const };
const withDeputies = { ...session, rulebooks: session.rulebooks.map((each) => ({ ...each, rules: { ...each.rules, kinds: each.rules.kinds.map((kind) => ({ ...kind, isOn: true })) } })) };

describe('record-on-behalf: a proposal', () => {
  test('enters it with scan, number and the day on the paper', () => {
    const now = story();
    const result = now.send(recordOnBehalf, cast.clerk, proposal());
    expect(result.events.map((each) => [each.event.type, each.happenedOn])).toEqual([
      ['proposal-drafted', '2024-03-15'],
      ['scan-kept', '2024-03-15'],
      ['proposal-submitted', '2024-03-15'],
    ]);
    expect(now.matter()).toMatchObject({ isOnPaper: true, receiptNumber: '2024-S0007', submittedOn: '2024-03-15', proposer: { memberId: 'member-1', name: '林知远' } });
    expect(stageOf(now.matter())).toBe('under-review');
  });
  test('enters the signatures of a joint one', () => {
    const now = story();
    now.send(recordOnBehalf, cast.clerk, proposal({ matterKind: 'joint', cosignerIds: ['member-2', 'member-3'] }));
    expect(now.matter().cosigners).toMatchObject([
      { memberId: 'member-2', state: 'signed', isOnPaper: true },
      { memberId: 'member-3', state: 'signed', isOnPaper: true },
    ]);
  });
  test.each([
    ['a body’s', cast.clerk, { matterKind: 'collective', bodyId: 'body-1' }, { bodyId: 'body-1', name: '民建澄湖区总支' }],
    ['a recommendation', cast.clerk, { matterKind: 'recommendation', inNameOf: '区政协全会' }, { memberId: null, bodyId: null, name: '区政协全会' }],
    ['one handed down', cast.clerk, { origin: 'city', inNameOf: '市政协委员王某' }, { memberId: null, name: '市政协委员王某' }],
    ['a deputy’s suggestion', deputies, { matterKind: 'deputy-suggestion', inNameOf: '代表李某' }, { memberId: null, name: '代表李某' }],
  ])('enters %s', (_what, actor, change, proposer) => {
    const now = story([], { session: withDeputies });
    now.send(recordOnBehalf, actor, proposal(change));
    expect(now.matter().proposer).toMatchObject(proposer);
  });
  test.each([
    ['without the proposal', { what: 'proposal', scan: hash }, 'nothing-to-do'],
    ['in the future', { ...proposal(), happenedOn: '2024-03-21' }, 'day-in-future'],
    ['two matters in one', proposal({ isOneMatter: false }), 'one-matter'],
    ['a refusal of publication without a reason', proposal({ mayPublish: false }), 'consent-reason-missing'],
    ['an unknown member', proposal({ memberId: 'member-9' }), 'member-unknown'],
    ['a former member', proposal({ memberId: 'member-4' }), 'member-ended'],
    ['an unknown body', proposal({ matterKind: 'collective' }), 'body-unknown'],
    ['a recommendation in nobody’s name', proposal({ matterKind: 'recommendation' }), 'body-unknown'],
    ['a joint one that one person signed', proposal({ matterKind: 'joint' }), 'step-missing'],
    ['an individual one with co-signers', proposal({ cosignerIds: ['member-2'] }), 'kind-off'],
    ['the proposer as co-signer', proposal({ matterKind: 'joint', cosignerIds: ['member-1'] }), 'already-done'],
    ['a deputy’s suggestion by the committee', proposal({ matterKind: 'deputy-suggestion', inNameOf: '代表' }), 'not-allowed'],
    ['a unit that is no more', proposal({ suggestedUnitIds: ['unit-old'] }), 'unit-retired'],
    ['a consent to nothing', { what: 'consent', scan: hash, mayPublish: true }, 'not-found'],
  ])('refuses %s', (_what, input, refusal) => {
    expect(story().outcome(recordOnBehalf, cast.clerk, input)).toBe(refusal);
  });
  test.each([
    ['over one that exists', submitted, {}, cast.clerk, 'already-done'],
    ['over somebody’s draft', [], { draft }, cast.clerk, 'wrong-stage'],
    ['without a session', [], { session: null }, cast.clerk, 'session-missing'],
    ['in a closed session', [], { session: { ...session, closedOn: '2024-03-01' } }, cast.clerk, 'session-closed'],
    ['by deputies’ office where it is off', [], {}, deputies, 'kind-off'],
    ['by the deputies’ office on a proposal', submitted, {}, deputies, 'not-allowed'],
    ['on one’s own', submitted, {}, { ...cast.clerk, personId: 'person-member-1' }, 'own-proposal'],
    ['by the office', [], {}, cast.office, 'not-allowed'],
  ])('refuses it %s', (_what, events, at, actor, refusal) => {
    expect(story(events, at).outcome(recordOnBehalf, actor, proposal())).toBe(refusal);
  });
});

describe('record-on-behalf: an act on a matter', () => {
  test.each([
    ['a co-signature of the last day', drafted, { what: 'co-signature', memberId: 'member-2', happenedOn: '2024-03-11' }, 'cosigned'],
    [
      'a co-signature that came in after the lapse',
      [...drafted, { type: 'cosigning-lapsed', memberIds: ['member-2'] } as const],
      { what: 'co-signature', memberId: 'member-2', happenedOn: '2024-03-10' },
      'cosigned',
    ],
    ['a consent', docketed, { what: 'consent', mayPublish: false, publishReason: '涉及隐私' }, 'consent-recorded'],
    ['a confirmation', talked, { what: 'confirmation', consultationId: 'talk-1' }, 'consultation-confirmed'],
    ['a denial', talked, { what: 'confirmation', consultationId: 'talk-1', answer: 'denied', remark: '没有来过' }, 'consultation-denied'],
    [
      'a denial given before the lapse',
      [...talked, { type: 'consultation-undenied', consultationIds: ['talk-1'] } as const],
      { what: 'confirmation', consultationId: 'talk-1', answer: 'denied', remark: '没有来过', happenedOn: '2024-03-08' },
      'consultation-denied',
    ],
    ['a contest', issued, { what: 'contest', remark: '问题没有解决' }, 'class-contested'],
    ['a contest of a co-signer', issued, { what: 'contest', memberId: 'member-2', remark: '问题没有解决' }, 'class-contested'],
  ])('enters %s with its scan', (_what, events, input, type) => {
    expect(story(events).outcome(recordOnBehalf, cast.clerk, { scan: hash, ...input })).toEqual([type, 'scan-kept']);
  });
  test('marks what it changes as done on paper', () => {
    const now = story(drafted);
    now.send(recordOnBehalf, cast.clerk, { what: 'co-signature', scan: hash, memberId: 'member-2', happenedOn: '2024-03-11' });
    expect(now.matter().cosigners).toEqual([{ memberId: 'member-2', state: 'signed', on: '2024-03-11', isOnPaper: true }]);
  });
  test.each([
    ['a co-signature after the cut-off', drafted, { what: 'co-signature', memberId: 'member-2' }, 'cosign-closed'],
    ['a co-signature of one not invited', drafted, { what: 'co-signature', memberId: 'member-3' }, 'not-invited'],
    ['a co-signature twice', signed, { what: 'co-signature', memberId: 'member-2' }, 'already-done'],
    ['a co-signature after submission', [...drafted, ...submitted.slice(-1)], { what: 'co-signature', memberId: 'member-2', happenedOn: '2024-03-05' }, 'wrong-stage'],
    ['the same consent again', docketed, { what: 'consent', mayPublish: true }, 'nothing-to-do'],
    ['a consent refused without a reason', docketed, { what: 'consent', mayPublish: false }, 'consent-reason-missing'],
    ['a confirmation of nothing', talked, { what: 'confirmation' }, 'consultation-unknown'],
    [
      'a confirmation twice',
      [...talked, { type: 'consultation-confirmed', consultationId: 'talk-1', remark: null, isOnPaper: false } as const],
      { what: 'confirmation', consultationId: 'talk-1' },
      'already-done',
    ],
    ['a confirmation before the talk', talked, { what: 'confirmation', consultationId: 'talk-1', happenedOn: '2024-02-29' }, 'day-before-start'],
    [
      'a denial after the lapse',
      [...talked, { type: 'consultation-undenied', consultationIds: ['talk-1'] } as const],
      { what: 'confirmation', consultationId: 'talk-1', answer: 'denied', remark: '没有来过' },
      'too-late',
    ],
    ['a denial without a word', talked, { what: 'confirmation', consultationId: 'talk-1', answer: 'denied' }, 'reason-missing'],
    ['a contest without a reply', assigned, { what: 'contest', remark: '不同意' }, 'reply-unknown'],
    ['a contest without a word', issued, { what: 'contest' }, 'reason-missing'],
    ['a contest of a stranger', issued, { what: 'contest', memberId: 'member-3', remark: '不同意' }, 'not-the-proposer'],
    ['a contest twice', [...issued, { type: 'class-contested', round: 1, by: 'member-1', text: '#', isOnPaper: true } as never], { what: 'contest', remark: '不同意' }, 'already-done'],
    ['anything after closing', closed, { what: 'consent', mayPublish: false, publishReason: '隐私' }, 'wrong-stage'],
  ])('refuses %s', (_what, events, input, refusal) => {
    expect(story(events).outcome(recordOnBehalf, cast.clerk, { scan: hash, ...input })).toBe(refusal);
  });
});
