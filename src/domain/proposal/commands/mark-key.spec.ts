import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { assigned, closed, docketed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { markKey } from './mark-key.ts';

const key: readonly MatterEvent[] = [...docketed, { type: 'marked-key' }];

describe('mark-key', () => {
  test.each([
    ['docketed', docketed],
    ['assigned', assigned],
  ])('marks one that is %s', (_what, events) => {
    const now = story(events);
    now.send(markKey, cast.director, { happenedOn: '2024-03-10' });
    expect(now.matter().isKey).toBe(true);
  });
  test.each([
    ['before docketing', submitted, cast.director, {}, 'wrong-stage'],
    ['after closing', closed, cast.director, {}, 'wrong-stage'],
    ['twice', key, cast.director, {}, 'already-done'],
    ['before it was handed in', docketed, cast.director, { happenedOn: '2024-02-01' }, 'day-before-start'],
    ['one’s own', docketed, { ...cast.clerk, personId: 'person-member-1' }, {}, 'own-proposal'],
    ['by the office', docketed, cast.office, {}, 'not-allowed'],
  ])('refuses %s', (_what, events, actor, given, refusal) => {
    expect(story(events).outcome(markKey, actor, given)).toBe(refusal);
  });
});
