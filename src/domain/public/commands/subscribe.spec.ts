import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { wantsAll } from '../subscription.ts';
import { subscribe } from './subscribe.ts';

const tokenHash = 'c'.repeat(64);
const asked = { tokenHash, address: 'reader@example.org', categories: ['city'], unitIds: ['unit-water'] };

describe('subscribe', () => {
  test('waits for the token that was mailed to the address', () => {
    const now = story();
    const made = now.send(subscribe, cast.public, asked, 'subscription-1');
    expect(made.texts.find((each) => each.text === asked.address)?.salt).not.toBeNull();
    expect(now.state('subscription', 'subscription-1')).toMatchObject({ state: 'asked', interests: { categories: ['city'], unitIds: ['unit-water'], matterIds: [] } });
    expect(now.outcome(subscribe, cast.public, { tokenHash: 'd'.repeat(64) }, 'subscription-1')).toBe('token-unknown');
    now.send(subscribe, cast.public, { tokenHash }, 'subscription-1');
    expect(now.state('subscription', 'subscription-1').state).toBe('confirmed');
    expect(now.outcome(subscribe, cast.public, { tokenHash }, 'subscription-1')).toBe('already-done');
  });
  test('may ask for years and for the annual reports; who asks for nothing in particular is told of everything', () => {
    const now = story();
    now.send(subscribe, cast.public, { tokenHash, address: asked.address, years: [2024], hasReports: true }, 'subscription-1');
    expect(now.state('subscription', 'subscription-1').interests).toMatchObject({ years: [2024], hasReports: true });
    expect(wantsAll(now.state('subscription', 'subscription-1').interests)).toBe(false);
    expect(wantsAll({ categories: [], unitIds: [], matterIds: [] })).toBe(true);
  });
  test.each([
    ['without an address', cast.public, { tokenHash }, 'nothing-to-do'],
    ['for an unknown unit', cast.public, { ...asked, unitIds: ['unit-none'] }, 'unit-unknown'],
    ['by somebody signed in', cast.office, asked, 'not-allowed'],
  ])('is refused %s', (_what, who, input, refusal) => {
    expect(story().outcome(subscribe, who, input, 'subscription-1')).toBe(refusal);
  });
  test('takes nothing that is no address', () => {
    expect(subscribe.input.safeParse({ ...asked, address: 'reader' }).success).toBe(false);
  });
});
