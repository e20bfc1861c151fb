import { describe, expect, test } from 'vitest';
import { cast, register } from '../../../../test/domain/cast.ts';
import { closed, feedbackClosed } from '../../../../test/domain/given.ts';
import { dissatisfied, feedbackClosedAgain, rated, servedAgain } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import { escalateRedo } from './escalate-redo.ts';
import { orderRedo } from './order-redo.ts';

const input = { reason: '两次不满意，请区领导牵头会办', ledBy: 'person-leader' };
/** Ids as the product makes them, in Latin letters. */
const person = (id: string, name: string) => [id, { ...register.persons.get(name)!, id }] as const;
const known = { ...register, persons: new Map([person('person-leader', 'person-副区长'), person('person-officer', 'person-黎明')]) };
const unhappy = (events: Parameters<typeof story>[0], round = 2) => {
  const now = story(events, { register: known });
  rated(now, 'member-1', dissatisfied, round);
  return now;
};

describe('escalate-redo', () => {
  test('a leader takes up the second dissatisfaction; only then may it be handled a third time', () => {
    const now = unhappy(feedbackClosedAgain);
    expect([now.can(orderRedo, cast.clerk), now.can(escalateRedo, cast.clerk)]).toEqual([false, true]);
    now.send(escalateRedo, cast.director, { ...input, happenedOn: '2024-03-19' });
    expect(now.matter().escalatedOn).toBe('2024-03-19');
    expect([now.can(orderRedo, cast.clerk), now.can(escalateRedo, cast.clerk)]).toEqual([true, false]);
  });
  test.each([
    ['after the first round', feedbackClosed, cast.clerk, input, 'too-early'],
    ['before the ratings are closed', servedAgain, cast.clerk, input, 'rating-open'],
    ['of a closed matter', closed, cast.clerk, input, 'wrong-stage'],
    ['twice', [...feedbackClosedAgain, { type: 'redo-escalated' as const, reason: '#' as never, ledBy: 'x' }], cast.clerk, input, 'already-done'],
    ['led by somebody unknown', feedbackClosedAgain, cast.clerk, { ...input, ledBy: 'person-nobody' }, 'person-unknown'],
    ['led by somebody who is no leader', feedbackClosedAgain, cast.clerk, { ...input, ledBy: 'person-officer' }, 'person-unknown'],
    ['from before the ratings were closed', feedbackClosedAgain, cast.clerk, { ...input, happenedOn: '2024-02-01' }, 'day-before-start'],
    ['by the office', feedbackClosedAgain, cast.office, input, 'not-allowed'],
    ['by a clerk who signed it', feedbackClosedAgain, { ...cast.clerk, personId: 'person-member-1' }, input, 'own-proposal'],
  ])('refuses one %s', (_what, events, actor, given, refusal) => {
    expect(unhappy(events).outcome(escalateRedo, actor, given)).toBe(refusal);
  });
  test('refuses where nobody is dissatisfied with the last round', () => {
    expect(unhappy(feedbackClosedAgain, 1).outcome(escalateRedo, cast.clerk, input)).toBe('not-dissatisfied');
  });
});
