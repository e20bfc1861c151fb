import { beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { moderateTopic } from './moderate-topic.ts';

let now: ReturnType<typeof story>;
beforeEach(() => {
  now = story();
  now.happened('topic', 'topic-1', { type: 'topic-suggested', title: ref('停放点'), text: ref('乱停'), name: null, contact: null });
});
const outcome = (who: Parameters<typeof now.outcome>[1], input: object) => now.outcome(moderateTopic, who, input, 'topic-1');

describe('moderate-topic', () => {
  test('lets a topic in, and can take it out again with a reason', () => {
    now.send(moderateTopic, cast.clerk, { isAccepted: true }, 'topic-1');
    expect(now.state('topic', 'topic-1')).toMatchObject({ state: 'accepted', moderated: { name: '提案委甲' } });
    expect(outcome(cast.clerk, { isAccepted: true })).toBe('already-done');
    now.send(moderateTopic, cast.director, { isAccepted: false, reason: '已有同类提案' }, 'topic-1');
    expect(now.state('topic', 'topic-1')).toMatchObject({ state: 'rejected', reason: '#已有同类提案' });
    expect(outcome(cast.clerk, { isAccepted: true })).toBe('already-done');
  });
  test('a rejection says why', () => {
    expect(outcome(cast.clerk, { isAccepted: false })).toBe('reason-missing');
  });
  test('is the committee’s', () => {
    expect(outcome(cast.office, { isAccepted: true })).toBe('not-allowed');
    expect(story().outcome(moderateTopic, cast.clerk, { isAccepted: true }, 'topic-2')).toBe('not-found');
  });
});
