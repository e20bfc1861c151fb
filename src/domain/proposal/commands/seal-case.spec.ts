import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, drafted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { sealCase } from './seal-case.ts';

const input = { reason: '发现涉密内容' };

describe('seal-case', () => {
  test.each([
    ['while it is written', drafted],
    ['after closing', closed],
  ])('shuts the case %s', (_when, events) => {
    const now = story(events);
    now.send(sealCase, cast.clerk, input);
    expect(now.matter().isSealed).toBe(true);
    expect(now.outcome(sealCase, cast.clerk, input)).toBe('already-done');
  });
  test('is for the committee, on a matter that is there', () => {
    expect(story(drafted).outcome(sealCase, cast.officer, input)).toBe('not-allowed');
    expect(story().outcome(sealCase, cast.clerk, input)).toBe('not-found');
  });
});
