import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { endMembership } from './end-membership.ts';

function registered() {
  const now = story();
  now.happened('member', 'member-1', { type: 'member-registered', name: '林知远', sector: '经济界', personId: 'person-member-1' }, cast.system, '2023-01-01');
  return now;
}
const input = { reason: '工作调动', followedById: 'member-2', happenedOn: '2024-03-15' };

describe('end-membership', () => {
  test('ends it and names who receives the answers', () => {
    const now = registered();
    now.send(endMembership, cast.clerk, input, 'member-1');
    expect(now.state('member', 'member-1')).toMatchObject({ endedOn: '2024-03-15', followedById: 'member-2' });
  });
  test('ends the seat’s posts, the delegate’s too, and no others', () => {
    const now = registered();
    const post = (postId: string, role: 'member' | 'delegate' | 'leader', memberId: string | null) => ({ type: 'appointed', postId, role, title: role, unitId: null, memberId, bodyId: null }) as const;
    now.happened('member', 'member-1', { type: 'delegate-named', personId: 'person-delegate' });
    now.happened('person', 'person-member-1', { type: 'person-registered', name: '林知远' });
    now.happened('person', 'person-member-1', post('seat', 'member', 'member-1'));
    now.happened('person', 'person-member-1', post('other', 'leader', null));
    now.happened('person', 'person-delegate', { type: 'person-registered', name: '小林' });
    now.happened('person', 'person-delegate', post('helper', 'delegate', 'member-1'));
    expect(now.send(endMembership, cast.director, input, 'member-1').events.map((each) => each.event.type)).toEqual(['membership-ended', 'dismissed', 'dismissed']);
    expect(now.state('person', 'person-member-1').posts.map((each) => each.to)).toEqual(['2024-03-15', null]);
    expect(now.state('person', 'person-delegate').posts.map((each) => each.to)).toEqual(['2024-03-15']);
  });
  test.each([
    ['himself', 'member-1', 'cycle'],
    ['nobody known', 'member-9', 'member-unknown'],
    ['a former member', 'member-4', 'member-ended'],
  ])('refuses %s as follower', (_what, followedById, refusal) => {
    expect(registered().outcome(endMembership, cast.clerk, { ...input, followedById }, 'member-1')).toBe(refusal);
  });
  test('refuses twice, and for the member', () => {
    const now = registered();
    expect(now.outcome(endMembership, cast.proposer, input, 'member-1')).toBe('not-allowed');
    now.send(endMembership, cast.systemAdmin, input, 'member-1');
    expect(now.outcome(endMembership, cast.clerk, input, 'member-1')).toBe('member-ended');
  });
});
