import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { drafted, signed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { lapseCosigning } from './lapse-cosigning.ts';

describe('lapse-cosigning', () => {
  test('ends what nobody answered, and signs nothing', () => {
    const now = story(drafted, { on: '2024-03-12' });
    now.send(lapseCosigning, cast.system);
    expect(now.matter().cosigners).toMatchObject([{ memberId: 'member-2', state: 'lapsed' }]);
    expect(now.outcome(lapseCosigning, cast.system)).toBe('nothing-to-do');
  });
  test.each([
    ['on the last day', drafted, '2024-03-11', cast.system, 'too-early'],
    ['when all answered', signed, '2024-03-12', cast.system, 'nothing-to-do'],
    ['after submission', submitted, '2024-03-12', cast.system, 'wrong-stage'],
    ['by a person', drafted, '2024-03-12', cast.clerk, 'not-allowed'],
  ])('refuses %s', (_what, events, on, actor, refusal) => {
    expect(story(events, { on }).outcome(lapseCosigning, actor)).toBe(refusal);
  });
});
