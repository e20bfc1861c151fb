import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, feedbackClosed } from '../../../../test/domain/given.ts';
import { merged } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import { lookBack } from './look-back.ts';

const text = '雨后实地查看，未再积水';

describe('look-back', () => {
  test.each(['clerk', 'office'] as const)('the %s records the visit on its day', (who) => {
    const now = story(closed);
    now.send(lookBack, cast[who], { text, happenedOn: '2024-03-10' });
    expect(now.matter().lookBacks).toEqual([{ text: `#${text}`, on: '2024-03-10' }]);
  });
  test('is possible after archiving', () => {
    expect(story([...closed, { type: 'proposal-archived' }]).outcome(lookBack, cast.clerk, { text })).toEqual(['looked-back']);
  });
  test('is recorded with the principal', () => {
    const now = story(closed);
    merged(now);
    expect(now.outcome(lookBack, cast.clerk, { text }, 'matter-2')).toBe('is-merged');
  });
  test.each([
    ['before closing', feedbackClosed, cast.clerk, {}, 'wrong-stage'],
    ['from before closing', closed, cast.clerk, { happenedOn: '2024-02-01' }, 'day-before-start'],
    ['in the future', closed, cast.clerk, { happenedOn: '2024-03-21' }, 'day-in-future'],
    ['by the unit', closed, cast.head, {}, 'not-allowed'],
    ['by the office of the other side', closed, cast.partyOffice, {}, 'not-allowed'],
    ['by a clerk who signed it', closed, { ...cast.clerk, personId: 'person-member-1' }, {}, 'own-proposal'],
  ])('refuses one %s', (_what, events, actor, more, refusal) => {
    expect(story(events).outcome(lookBack, actor, { text, ...more })).toBe(refusal);
  });
});
