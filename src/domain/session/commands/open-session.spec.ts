import { describe, expect, test } from 'vitest';
import { cast, session } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { openSession } from './open-session.ts';

const input = { name: '区政协九届四次会议', term: 9, meeting: 4, reportYear: 2025, opensOn: '2024-12-25', endsOn: '2024-12-28' };
const after = { session: { ...session, closedOn: '2024-12-20' }, on: '2024-12-21' };

describe('open-session', () => {
  test('opens one, with no rules of its own yet', () => {
    const now = story([], after);
    now.send(openSession, cast.director, input, 'session-2');
    expect(now.state('session', 'session-2')).toMatchObject({ ...input, closedOn: null, rulebooks: [], categories: [] });
  });
  test('opens the first of a district', () => {
    expect(story([], { session: null }).outcome(openSession, cast.systemAdmin, input, 'session-2')).toEqual(['session-opened']);
  });
  test.each([
    ['while another is open', {}, input, 'session-overlaps'],
    ['from a day on which another was open', after, { ...input, opensOn: '2024-12-19' }, 'session-overlaps'],
    ['that ends before it opens', after, { ...input, endsOn: '2024-12-24' }, 'day-before-start'],
  ])('refuses one %s', (_what, at, given, refusal) => {
    expect(story([], at).outcome(openSession, cast.director, given, 'session-2')).toBe(refusal);
  });
  test('is not offered while another is open, nor to a clerk', () => {
    expect(story().can(openSession, cast.director)).toBe(false);
    expect(story([], { session: null }).can(openSession, cast.clerk)).toBe(false);
  });
});
