import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { cleared, countersigned, named, ref, replyDrafted, issued } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { clearReply } from './clear-reply.ts';
import { objectToReply } from './object-to-reply.ts';

const objection = { assignmentId: 'part-lead', version: 1, text: '第二条应由街道实施' };
const objected: readonly MatterEvent[] = [...replyDrafted, { type: 'reply-objected', assignmentId: 'part-lead', byAssignmentId: 'part-assist', version: 1, text: ref('分工不清') }];

describe('object-to-reply', () => {
  test('holds clearance back, even after a countersignature', () => {
    const now = story(countersigned);
    now.send(objectToReply, cast.assistingOfficer, objection);
    expect(now.matter().assignments[0]?.replies[0]?.objections).toMatchObject([{ assignmentId: 'part-assist', isResolved: false }]);
    expect(now.outcome(clearReply, cast.reviewer, { assignmentId: 'part-lead', version: 1 })).toBe('objection-open');
  });
  test.each([
    ['twice', objected, cast.assistingHead, objection, 'already-done'],
    ['once the chain is through', cleared, cast.assistingHead, objection, 'too-late'],
    ['after it was issued', issued, cast.assistingHead, objection, 'already-done'],
    ['before there is a draft', named, cast.assistingHead, objection, 'reply-unknown'],
    ['to another version', replyDrafted, cast.assistingHead, { ...objection, version: 2 }, 'reply-stale'],
    ['by the lead itself', replyDrafted, cast.reviewer, objection, 'not-your-unit'],
    ['by the office', replyDrafted, cast.office, objection, 'not-allowed'],
  ])('refuses one %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(objectToReply, who, input)).toBe(refusal);
  });
});
