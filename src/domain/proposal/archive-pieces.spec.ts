import { describe, expect, test } from 'vitest';
import { closed, issued } from '../../../test/domain/given.ts';
import { story } from '../../../test/domain/story.ts';
import { pilotRulebook } from '../pilot-rulebook.ts';
import { archiveCheck } from './archive-pieces.ts';
import type { Matter } from './matter.ts';

const check = (matter: Matter) => archiveCheck(matter, pilotRulebook);
const missing = (matter: Matter): string[] =>
  check(matter)
    .filter((each) => !each.isThere)
    .map((each) => each.piece);

describe('archive-pieces', () => {
  test('a case closed in class B lacks only the outcome of its promise', () => {
    expect(missing(story(closed).matter())).toEqual(['commitments']);
  });
  test('with the promise kept the file is complete', () => {
    const now = story([...closed, { type: 'commitment-verified', commitmentId: 'promise-1', isFulfilled: true, text: '#看过' as never, deadline: null }]).matter();
    expect(missing(now)).toEqual([]);
    expect(check(now).map((each) => each.piece)).toContain('opinions');
  });
  test('a letter that was not delivered, and ratings still open, are missing', () => {
    expect(missing(story(issued).matter())).toEqual(['service', 'ratings']);
  });
  test('talks the proposer denied do not make up the minimum', () => {
    const now = story(closed).matter();
    const denied = { ...now, consultations: now.consultations.map((each) => ({ ...each, state: 'denied' as const })) };
    expect(missing(denied)).toContain('consultations');
  });
  test('class C asks for the proposer’s receipt of the explanation, other classes do not', () => {
    const now = story(closed).matter();
    const inClassC = {
      ...now,
      assignments: now.assignments.map((part) => ({ ...part, replies: part.replies.map((reply) => ({ ...reply, examined: reply.examined && { ...reply.examined, officeClass: 'not-possible' } })) })),
    };
    expect(missing(inClassC)).toContain('explanation');
    expect(check(now).map((each) => each.piece)).not.toContain('explanation');
    expect(missing({ ...inClassC, acknowledged: [{ memberId: 'member-1', isUnderstood: true, on: '2024-07-01' }] })).not.toContain('explanation');
  });
});
