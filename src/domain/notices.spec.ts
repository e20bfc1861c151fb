import { describe, expect, test } from 'vitest';
import { cast } from '../../test/domain/cast.ts';
import { assigned, served, submitted } from '../../test/domain/given.ts';
import { story } from '../../test/domain/story.ts';
import type { Actor } from './actor.ts';
import { isNewsFor, noticeTypes } from './notices.ts';
import type { MatterEvent } from './proposal/events.ts';

const isNews = (events: readonly MatterEvent[], actor: Actor, type: string, to: string | null = null): boolean => isNewsFor(story(events).matter(), actor, type, to);

describe('whom an event is news for', () => {
  test.each<[string, readonly MatterEvent[], Actor, string, boolean]>([
    ['a proposal handed in is news for the committee', submitted, cast.clerk, 'proposal-submitted', true],
    ['not for the office, which may not know of it yet', submitted, cast.office, 'proposal-submitted', false],
    ['an assignment is news for the lead unit', assigned, cast.officer, 'assigned', true],
    ['and for the assisting one', assigned, cast.assistingOfficer, 'assigned', true],
    ['not for a unit that has no part in it', assigned, cast.otherOfficer, 'assigned', false],
    ['a returned assignment waits for the office', assigned, cast.office, 'assignment-returned', true],
    ['the end of a round is no news for a unit', served, cast.officer, 'feedback-closed', false],
    ['what only keeps the file is news for nobody', assigned, cast.office, 'scan-kept', false],
  ])('%s', (_what, events, actor, type, expected) => {
    expect(isNews(events, actor, type)).toBe(expected);
  });

  test('a message is news for whom it names alone', () => {
    expect([cast.officer, cast.office, cast.clerk].map((actor) => isNews(assigned, actor, 'message-sent', 'lead'))).toEqual([true, false, false]);
  });

  test('nothing of a rating is ever news', () => {
    expect(noticeTypes.filter((type) => /rat(ed|ing)/.test(type))).toEqual([]);
  });
});
