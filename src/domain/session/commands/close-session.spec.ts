import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { closeSession } from './close-session.ts';

function opened(on = '2024-12-20') {
  const now = story([], { on });
  now.happened(
    'session',
    'session-1',
    { type: 'session-opened', name: '区政协九届三次会议', term: 9, meeting: 3, reportYear: 2024, opensOn: '2024-01-16', endsOn: '2024-01-19' },
    cast.system,
    '2024-01-10',
  );
  return now;
}

describe('close-session', () => {
  test('closes it, on an earlier day when said so', () => {
    const now = opened();
    now.send(closeSession, cast.director, { happenedOn: '2024-12-18' }, 'session-1');
    expect(now.state('session', 'session-1').closedOn).toBe('2024-12-18');
  });
  test.each([
    ['during the meeting', '2024-01-18', {}, 'too-early'],
    ['as of a day during the meeting', '2024-12-20', { happenedOn: '2024-01-18' }, 'too-early'],
  ])('refuses %s', (_what, on, input, refusal) => {
    expect(opened(on).outcome(closeSession, cast.systemAdmin, input, 'session-1')).toBe(refusal);
  });
  test('refuses twice, and is not for the office', () => {
    const now = opened();
    expect(now.can(closeSession, cast.officeDirector, 'session-1')).toBe(false);
    now.send(closeSession, cast.director, {}, 'session-1');
    expect(now.outcome(closeSession, cast.director, {}, 'session-1')).toBe('session-closed');
  });
});
