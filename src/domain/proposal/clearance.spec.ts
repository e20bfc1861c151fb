import { describe, expect, test } from 'vitest';
import { cleared, countersigned } from '../../../test/domain/given.ts';
import { story } from '../../../test/domain/story.ts';
import { pilotRulebook } from '../pilot-rulebook.ts';
import { isFullyCleared, nextStep, tierOf } from './clearance.ts';
import type { MatterEvent } from './events.ts';
import type { ReplyVersion } from './matter.ts';

const ordinary = { matterKind: 'joint', isKey: false } as const;
const reply = (events: readonly MatterEvent[]): ReplyVersion => story(events).matter().assignments[0]!.replies[0]!;

describe('tier', () => {
  test.each([
    ['an ordinary reply', ordinary, { proposedClass: 'partly', moneyWan: null }, 'deputy'],
    ['a key proposal', { ...ordinary, isKey: true }, { proposedClass: 'solved', moneyWan: null }, 'head'],
    ['a recommendation', { matterKind: 'recommendation', isKey: false }, { proposedClass: 'solved', moneyWan: null }, 'head'],
    ['a class C', ordinary, { proposedClass: 'not-possible', moneyWan: null }, 'head'],
    ['just below the amount', ordinary, { proposedClass: 'solved', moneyWan: 499.9 }, 'deputy'],
    ['the amount', ordinary, { proposedClass: 'solved', moneyWan: 500 }, 'head'],
  ] as const)('%s', (_what, matter, weight, tier) => {
    expect(tierOf(matter, weight, pilotRulebook)).toBe(tier);
  });
  test('all conditions of a tier must hold, and the first that fits decides', () => {
    const rules = {
      ...pilotRulebook,
      clearanceTiers: [
        { when: { isKey: true, moneyFromWan: 100 }, upTo: 'head' as const },
        { when: {}, upTo: 'section' as const },
        { when: {}, upTo: 'head' as const },
      ],
    };
    expect(tierOf({ ...ordinary, isKey: true }, { proposedClass: 'solved', moneyWan: 50 }, rules)).toBe('section');
  });
  test('a rulebook that names none sends everything to the head', () => {
    expect(tierOf(ordinary, { proposedClass: 'solved', moneyWan: null }, { ...pilotRulebook, clearanceTiers: [] })).toBe('head');
  });
});
test('the next step is the first one missing', () => {
  expect(nextStep(ordinary, reply(countersigned), pilotRulebook)).toBe('section');
  expect(nextStep(ordinary, reply(cleared), pilotRulebook)).toBeNull();
  expect(nextStep({ ...ordinary, isKey: true }, reply(cleared), pilotRulebook)).toBe('head');
});
test('fully cleared is what passed every step and was not sent back', () => {
  expect(isFullyCleared(story(cleared).matter(), reply(cleared), pilotRulebook)).toBe(true);
  expect(isFullyCleared(story(countersigned).matter(), reply(countersigned), pilotRulebook)).toBe(false);
});
