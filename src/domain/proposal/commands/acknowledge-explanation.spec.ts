import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, examined, served } from '../../../../test/domain/given.ts';
import { merged, servedAs } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import { acknowledgeExplanation } from './acknowledge-explanation.ts';

const explained = servedAs('not-possible');

describe('acknowledge-explanation', () => {
  test.each([true, false])('records whether the proposer understood: %s', (isUnderstood) => {
    const now = story(explained);
    now.send(acknowledgeExplanation, cast.proposer, { isUnderstood });
    expect(now.matter().acknowledged).toEqual([{ memberId: 'member-1', isUnderstood, on: '2024-03-20' }]);
  });
  test('somebody may understand later; every co-signer speaks for himself', () => {
    const now = story(explained);
    now.send(acknowledgeExplanation, cast.proposer, { isUnderstood: false });
    expect(now.outcome(acknowledgeExplanation, cast.proposer, { isUnderstood: false })).toBe('already-done');
    now.send(acknowledgeExplanation, cast.proposer, { isUnderstood: true });
    expect(now.can(acknowledgeExplanation, cast.proposer)).toBe(false);
    expect(now.can(acknowledgeExplanation, cast.cosigner)).toBe(true);
  });
  test('the proposer of a merged matter reads the explanation of the principal', () => {
    const now = story(explained);
    merged(now);
    expect(now.outcome(acknowledgeExplanation, cast.stranger, { isUnderstood: true }, 'matter-2')).toEqual(['explanation-acknowledged']);
    const other = story(served);
    merged(other);
    expect(other.outcome(acknowledgeExplanation, cast.stranger, { isUnderstood: true }, 'matter-2')).toBe('class-not-explained');
  });
  test.each([
    ['of another class', served, cast.proposer, 'class-not-explained'],
    ['of a closed matter of another class', closed, cast.proposer, 'class-not-explained'],
    ['before issue', examined, cast.proposer, 'class-not-explained'],
    ['before assignment', [], cast.proposer, 'not-found'],
    ['by a stranger', explained, cast.stranger, 'not-the-proposer'],
    ['by the unit', explained, cast.officer, 'not-allowed'],
    ['after archiving', [...explained, { type: 'proposal-archived' as const }], cast.proposer, 'wrong-stage'],
  ])('refuses one %s', (_what, events, actor, refusal) => {
    expect(story(events).outcome(acknowledgeExplanation, actor, { isUnderstood: true })).toBe(refusal);
  });
});
