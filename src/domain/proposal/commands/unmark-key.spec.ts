import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, docketed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { unmarkKey } from './unmark-key.ts';

const key: readonly MatterEvent[] = [...docketed, { type: 'marked-key' }];
const input = { reason: '调整重点' };

describe('unmark-key', () => {
  test('takes the mark away', () => {
    const now = story(key);
    now.send(unmarkKey, cast.director, input);
    expect(now.matter().isKey).toBe(false);
  });
  test.each([
    ['what is not marked', docketed, cast.director, input, 'nothing-to-do'],
    ['after closing', [...closed, { type: 'marked-key' } as const], cast.director, input, 'wrong-stage'],
    ['before it was handed in', key, cast.director, { ...input, happenedOn: '2024-02-01' }, 'day-before-start'],
    ['one’s own', key, { ...cast.clerk, personId: 'person-member-1' }, input, 'own-proposal'],
    ['by a leader', key, cast.leader, input, 'not-allowed'],
  ])('refuses %s', (_what, events, actor, given, refusal) => {
    expect(story(events).outcome(unmarkKey, actor, given)).toBe(refusal);
  });
});
