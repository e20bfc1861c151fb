import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { cleared, consulted, countersigned, named, ref, replyContent, replyDrafted, issued } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { stageOf } from '../stage.ts';
import { clearReply } from './clear-reply.ts';
import { draftReply } from './draft-reply.ts';

const clear = { assignmentId: 'part-lead', version: 1 };
const draft: MatterEvent = { type: 'reply-drafted', assignmentId: 'part-lead', version: 1, round: 1, corrects: null, ...replyContent };
const signed: MatterEvent = { type: 'reply-countersigned', assignmentId: 'part-lead', byAssignmentId: 'part-assist', version: 1 };
const drafted = (change: Partial<typeof replyContent>, before: readonly MatterEvent[] = consulted): readonly MatterEvent[] => [...before, { ...draft, ...change } as MatterEvent, signed];
const phoned = consulted.map((each) => (each.type === 'consultation-recorded' ? { ...each, mode: 'phone' as const } : each));
const unconfirmed = consulted.filter((each) => each.type !== 'consultation-confirmed');
const sentBack: readonly MatterEvent[] = [...countersigned, { type: 'reply-sent-back', assignmentId: 'part-lead', version: 1, step: 'section', reason: ref('改') }];

describe('clear-reply', () => {
  test('goes up step by step to the tier of an ordinary reply', () => {
    const now = story(countersigned);
    now.send(clearReply, cast.reviewer, clear);
    expect(stageOf(now.matter())).toBe('reply-in-clearance');
    now.send(clearReply, cast.reviewer, clear);
    expect(now.matter().assignments[0]?.replies[0]?.cleared.map((each) => each.step)).toEqual(['section', 'deputy']);
    expect(now.outcome(clearReply, cast.head, clear)).toBe('already-done');
  });
  test.each([
    ['a class that cannot be solved', drafted({ proposedClass: 'not-possible', explanation: ref('规划限制') })],
    ['much money', drafted({ moneyWan: 500 })],
    ['a key proposal', [...countersigned, { type: 'marked-key' }] as readonly MatterEvent[]],
  ])('%s goes up to the head', (_what, events) => {
    const now = story(events);
    now.send(clearReply, cast.reviewer, clear);
    now.send(clearReply, cast.reviewer, clear);
    expect(now.outcome(clearReply, cast.reviewer, clear)).toBe('clearance-order');
    now.send(clearReply, cast.head, clear);
    expect(now.matter().assignments[0]?.replies[0]?.cleared.at(-1)?.step).toBe('head');
  });
  test('a head may take the lower steps', () => {
    expect(story(countersigned).outcome(clearReply, cast.head, clear)).toEqual(['reply-cleared']);
  });
  test('nobody clears his own draft', () => {
    const now = story(consulted);
    now.send(draftReply, cast.officer, {
      assignmentId: 'part-lead',
      proposedClass: 'solved',
      openness: 'full',
      answers: [
        { suggestion: 1, verdict: 'adopted', text: '已办' },
        { suggestion: 2, verdict: 'adopted', text: '已办' },
      ],
    });
    now.happened('matter', 'matter-1', signed);
    expect(now.outcome(clearReply, cast.officer, clear)).toBe('clearance-order');
    expect(now.can(clearReply, cast.officer)).toBe(false);
    expect(now.can(clearReply, cast.reviewer)).toBe(true);
  });
  test('an officer other than the author clears for the section, but not above', () => {
    const now = story(countersigned);
    now.send(clearReply, cast.officer, clear);
    expect(now.outcome(clearReply, cast.officer, clear)).toBe('clearance-order');
  });
  test.each([
    ['without the assisting unit', replyDrafted, cast.reviewer, 'countersign-missing'],
    ['without consultations', drafted({}, named), cast.reviewer, 'consultations-missing'],
    ['with consultations nobody confirmed', drafted({}, unconfirmed), cast.reviewer, 'consultations-missing'],
    ['with telephone calls only', drafted({}, phoned), cast.reviewer, 'consultations-missing'],
    ['before there is a draft', consulted, cast.reviewer, 'reply-unknown'],
    ['when it was sent back', sentBack, cast.reviewer, 'reply-stale'],
    ['when all is cleared', cleared, cast.reviewer, 'already-done'],
    ['after issue', issued, cast.reviewer, 'already-done'],
    ['by the assisting unit', countersigned, cast.assistingHead, 'assignment-unknown'],
    ['by the office', countersigned, cast.office, 'not-allowed'],
    ['by the system', countersigned, cast.system, 'not-allowed'],
  ])('is not offered %s', (_what, events, who, refusal) => {
    expect(story(events).outcome(clearReply, who, clear)).toBe(refusal);
    expect(story(events).can(clearReply, who)).toBe(false);
  });
  test.each([
    ['another version', { ...clear, version: 2 }, 'reply-stale'],
    ['another unit’s part', { ...clear, assignmentId: 'part-assist' }, 'not-your-unit'],
  ])('refuses %s', (_what, input, refusal) => {
    expect(story(countersigned).outcome(clearReply, cast.reviewer, input)).toBe(refusal);
  });
});
