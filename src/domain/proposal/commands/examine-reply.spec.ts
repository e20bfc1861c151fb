import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { cleared, countersigned, examined, hash, issued, named, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { examineReply } from './examine-reply.ts';

const exam = { assignmentId: 'part-lead', version: 1, officeClass: 'partly', openness: 'full', letterHash: hash };
const recused: readonly MatterEvent[] = [...cleared, { type: 'person-recused', personId: 'person-督办员', reason: ref('本人提案') }];

describe('examine-reply', () => {
  test('settles class, openness and the letter', () => {
    const now = story(cleared);
    now.send(examineReply, cast.office, exam);
    expect(now.matter().assignments[0]?.replies[0]?.examined).toMatchObject({ officeClass: 'partly', openness: 'full', letterHash: hash, remarks: null });
  });
  test('a changed class keeps both', () => {
    const now = story(cleared);
    now.send(examineReply, cast.officeDirector, { ...exam, officeClass: 'solved', remark: '主体工程已完工' });
    expect(now.matter().assignments[0]?.replies[0]).toMatchObject({ proposedClass: 'partly', examined: { officeClass: 'solved', remarks: '#主体工程已完工' } });
  });
  test('until issue it can be examined again', () => {
    expect(story(examined).outcome(examineReply, cast.office, { ...exam, letterHash: 'b'.repeat(64) })).toEqual(['reply-examined']);
  });
  test.each([
    ['before the chain is through', countersigned, cast.office, 'clearance-missing'],
    ['before there is a draft', named, cast.office, 'reply-unknown'],
    ['after issue', issued, cast.office, 'already-done'],
    ['to the party office for a government unit', cleared, cast.partyOffice, 'not-allowed'],
    ['to one who proposed it himself', recused, cast.office, 'own-proposal'],
    ['to the unit', cleared, cast.head, 'not-allowed'],
  ])('is not offered %s', (_what, events, who, refusal) => {
    expect(story(events).outcome(examineReply, who, exam)).toBe(refusal);
    expect(story(events).can(examineReply, who)).toBe(false);
  });
  test.each([
    ['an unknown class', { officeClass: 'done' }, 'class-unknown', 'officeClass'],
    ['a class without what it asks', { officeClass: 'not-possible', remark: '规划限制' }, 'explanation-missing', 'officeClass'],
    ['a changed class without a remark', { officeClass: 'solved' }, 'reason-missing', 'remark'],
    ['a changed openness without a remark', { openness: 'summary' }, 'reason-missing', 'remark'],
    ['an unknown openness', { openness: 'secret' }, 'openness-unknown', 'openness'],
    ['another version', { version: 2 }, 'reply-stale', 'version'],
    ['an unknown part', { assignmentId: 'part-none' }, 'assignment-unknown', 'assignmentId'],
  ])('refuses %s', (_what, change, refused, field) => {
    expect(story(cleared).when(examineReply, cast.office, { ...exam, ...change })).toMatchObject({ refused, field });
  });
});
