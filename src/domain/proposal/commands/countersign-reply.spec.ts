import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { assigned, cleared, countersigned, named, ref, replyContent, replyDrafted, issued } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { countersignReply } from './countersign-reply.ts';

const sign = { assignmentId: 'part-lead', version: 1 };
const objected: readonly MatterEvent[] = [...countersigned, { type: 'reply-objected', assignmentId: 'part-lead', byAssignmentId: 'part-assist', version: 1, text: ref('分工不清') }];
const draft: MatterEvent = { type: 'reply-drafted', assignmentId: 'part-lead', version: 1, round: 1, corrects: null, ...replyContent };

describe('countersign-reply', () => {
  test('stands behind the version', () => {
    const now = story(replyDrafted);
    now.send(countersignReply, cast.assistingHead, sign);
    expect(now.matter().assignments[0]?.replies[0]?.countersigned.map((each) => each.assignmentId)).toEqual(['part-assist']);
    expect(now.can(countersignReply, cast.assistingHead)).toBe(false);
  });
  test('settles the unit’s own objection', () => {
    const now = story(objected);
    now.send(countersignReply, cast.assistingHead, sign);
    expect(now.matter().assignments[0]?.replies[0]?.objections.map((each) => each.isResolved)).toEqual([true]);
  });
  test.each([
    ['twice', countersigned, cast.assistingHead, sign, 'already-done'],
    ['an older version', [...cleared, { ...draft, version: 2 }] as readonly MatterEvent[], cast.assistingHead, sign, 'reply-stale'],
    ['before there is a draft', named, cast.assistingHead, sign, 'reply-unknown'],
    ['after it was issued', issued, cast.assistingHead, sign, 'already-done'],
    ['before the unit accepted', [...assigned, { type: 'assignment-accepted', assignmentId: 'part-lead' }, draft] as readonly MatterEvent[], cast.assistingHead, sign, 'not-your-unit'],
    ['by the lead itself', replyDrafted, cast.reviewer, sign, 'not-your-unit'],
    ['for a part that does not reply', replyDrafted, cast.assistingHead, { ...sign, assignmentId: 'part-assist' }, 'assignment-unknown'],
    ['by the receiver', replyDrafted, cast.assistingReceiver, sign, 'not-allowed'],
  ])('refuses %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(countersignReply, who, input)).toBe(refusal);
  });
});
