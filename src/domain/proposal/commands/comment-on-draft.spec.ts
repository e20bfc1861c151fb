import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { issued, named, replyDrafted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { commentOnDraft } from './comment-on-draft.ts';

const comment = { assignmentId: 'part-lead', version: 1, paragraph: 2, text: '请补充工程量' };
const sentBack: readonly MatterEvent[] = [...replyDrafted, { type: 'reply-sent-back', assignmentId: 'part-lead', version: 1, step: 'section', reason: '#改' as never }];

describe('comment-on-draft', () => {
  test.each([
    ['the head', cast.head],
    ['the assisting unit', cast.assistingOfficer],
    ['the office', cast.office],
  ])('%s comments at a paragraph', (_who, actor) => {
    const now = story(replyDrafted);
    now.send(commentOnDraft, actor, comment);
    expect(now.matter().assignments[0]?.replies[0]?.comments).toMatchObject([{ paragraph: 2, text: '#请补充工程量' }]);
  });
  test.each([
    ['before there is a draft', named, cast.head, comment, 'reply-unknown'],
    ['after issue', issued, cast.head, comment, 'already-done'],
    ['on one that was sent back', sentBack, cast.head, comment, 'reply-stale'],
    ['on another version', replyDrafted, cast.head, { ...comment, version: 4 }, 'reply-stale'],
    ['on an unknown part', replyDrafted, cast.head, { ...comment, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['by a unit not on the case', replyDrafted, cast.otherOfficer, comment, 'not-your-unit'],
    ['by the proposer', replyDrafted, cast.proposer, comment, 'not-allowed'],
  ])('refuses one %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(commentOnDraft, who, input)).toBe(refusal);
  });
});
