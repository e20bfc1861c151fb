import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { registerMember } from './register-member.ts';

const input = { name: '江宁', sector: '教育界', personId: 'person-liaison', happenedOn: '2024-01-10' };

describe('register-member', () => {
  test('adds one', () => {
    const now = story();
    now.send(registerMember, cast.clerk, input, 'member-9');
    expect(now.state('member', 'member-9')).toMatchObject({ name: '江宁', sector: '教育界', personId: 'person-liaison', endedOn: null });
  });
  test.each([
    ['somebody of the same name in another sector', { name: '林知远', sector: '教育界' }],
    ['the name of a former member', { name: '旧人', sector: '经济界' }],
  ])('takes %s', (_what, given) => {
    expect(story().outcome(registerMember, cast.systemAdmin, given, 'member-9')).toEqual(['member-registered']);
  });
  test.each([
    ['the same member twice', { ...input, name: '林知远', sector: '经济界' }, 'code-taken'],
    ['an unknown person', { ...input, personId: 'person-none' }, 'person-unknown'],
    ['a second seat for one person', { ...input, personId: 'person-member-1' }, 'already-done'],
  ])('refuses %s', (_what, given, refusal) => {
    expect(story().outcome(registerMember, cast.director, given, 'member-9')).toBe(refusal);
  });
  test('is not for the office', () => {
    expect(story().outcome(registerMember, cast.office, input, 'member-9')).toBe('not-allowed');
  });
});
