import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { collectiveDraft, draft, typed } from '../../../../test/domain/draft.ts';
import { drafted, ref, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { reviseDraft } from './revise-draft.ts';

const input = { ...typed, title: '新案由', suggestions: ['只剩一条'] };
const returned = [...submitted, { type: 'revision-asked', remarks: ref('请具体些') }] as const;

describe('revise-draft', () => {
  test.each([
    ['its member', cast.proposer],
    ['his delegate', cast.delegate],
  ])('lets %s change the draft row', (_who, actor) => {
    const result = story([], { draft }).when(reviseDraft, actor, { ...input, matterKind: 'joint', mayPublish: false, publishReason: '尚在调研' });
    expect(result).toMatchObject({ events: [], draft: { id: 'matter-1', title: '新案由', matterKind: 'joint', publishReason: '尚在调研', proposer: draft.proposer, changedOn: '2024-03-20' } });
  });
  test.each([
    ['after an invitation', drafted],
    ['after it was returned', returned],
  ])('is an event %s', (_when, events) => {
    const now = story(events);
    now.send(reviseDraft, cast.proposer, input);
    expect(now.matter()).toMatchObject({ revisions: 1, wording: { title: '#新案由', suggestions: ['#只剩一条'] }, suggestedUnitIds: ['unit-water'] });
    expect(now.text(now.matter().wording.title)).toBe('新案由');
  });
  test('keeps a seal that was scanned before', () => {
    const seal = 'b'.repeat(64);
    expect(story([], { draft: { ...collectiveDraft, seal } }).when(reviseDraft, cast.liaison, input)).toMatchObject({ draft: { seal } });
  });
  test.each([
    ['once submitted', submitted, null, cast.proposer, {}, 'wrong-stage'],
    ['what is not there', [], null, cast.proposer, {}, 'not-found'],
    ['another kind once signatures decide it', drafted, null, cast.proposer, { matterKind: 'individual' }, 'wrong-stage'],
    ['a collective one made a member’s', [], collectiveDraft, cast.liaison, { matterKind: 'joint' }, 'kind-off'],
    ['two matters in one', [], draft, cast.proposer, { isOneMatter: false }, 'one-matter'],
    ['a refusal of publication without a reason', drafted, null, cast.proposer, { mayPublish: false }, 'consent-reason-missing'],
    ['by another member', [], draft, cast.stranger, {}, 'not-the-proposer'],
    ['by a co-signer', drafted, null, cast.cosigner, {}, 'not-the-proposer'],
    ['by the delegate of another', drafted, null, { ...cast.delegate, personId: 'person-other' }, {}, 'not-the-proposer'],
    ['by the committee', [], draft, cast.clerk, {}, 'not-the-proposer'],
    ['by the office', [], draft, cast.office, {}, 'not-allowed'],
  ])('refuses %s', (_what, events, row, actor, change, refusal) => {
    expect(story(events, { draft: row }).outcome(reviseDraft, actor, { ...input, ...change })).toBe(refusal);
  });
});
