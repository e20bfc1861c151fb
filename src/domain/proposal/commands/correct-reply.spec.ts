import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { feedbackClosed, hash, issued, replyDrafted, served } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { stageOf } from '../stage.ts';
import { clearReply } from './clear-reply.ts';
import { correctReply } from './correct-reply.ts';
import { countersignReply } from './countersign-reply.ts';
import { examineReply } from './examine-reply.ts';
import { issueReply } from './issue-reply.ts';

const answers = [
  { suggestion: 1, verdict: 'adopted', text: '更正：清淤3.2公里' },
  { suggestion: 2, verdict: 'partly', text: '二期年底完成' },
];
const reply = { assignmentId: 'part-lead', answers, proposedClass: 'partly', openness: 'full', commitments: [{ suggestion: 2, text: '完成二期', dueOn: '2024-12-31' }] };
const version = { assignmentId: 'part-lead', version: 2 };

describe('correct-reply', () => {
  test('adds a version in the same round; the issued one stays', () => {
    const now = story(served);
    now.send(correctReply, cast.officer, reply);
    expect(now.matter().assignments[0]?.replies).toMatchObject([
      { version: 1, issued: { letterHash: hash } },
      { version: 2, round: 1, corrects: 1, issued: null },
    ]);
    expect(stageOf(now.matter())).toBe('awaiting-feedback');
  });
  test('goes through countersigning, clearance, examination and issue again', () => {
    const now = story(served);
    now.send(correctReply, cast.officer, reply);
    now.send(countersignReply, cast.assistingHead, version);
    now.send(clearReply, cast.reviewer, version);
    now.send(clearReply, cast.reviewer, version);
    now.send(examineReply, cast.office, { ...version, officeClass: 'partly', openness: 'full', letterHash: 'b'.repeat(64) });
    now.send(issueReply, cast.head, { assignmentId: 'part-lead', letterHash: 'b'.repeat(64) });
    expect(now.matter().assignments[0]?.replies.map((each) => each.issued?.letterNumber)).toEqual(['澄水函〔2024〕15号', '水务函〔2024〕1-2号']);
  });
  test.each([
    ['before there is an issued one', replyDrafted, cast.officer, reply, 'reply-unknown'],
    ['after the ratings are in', feedbackClosed, cast.officer, reply, 'rating-closed'],
    ['with an answer missing', issued, cast.officer, { ...reply, answers: [answers[0]] }, 'answers-incomplete'],
    ['for another unit', issued, cast.officer, { ...reply, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['by the assisting unit', issued, cast.assistingOfficer, { ...reply, assignmentId: 'part-assist' }, 'reply-unknown'],
    ['by the office', issued, cast.office, reply, 'not-allowed'],
  ])('refuses one %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(correctReply, who, input)).toBe(refusal);
  });
});
