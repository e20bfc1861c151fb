import { describe, expect, test } from 'vitest';
import { cast } from '../../test/domain/cast.ts';
import { assigned, closed, docketed, feedbackClosed, ref, replyDrafted, served, submitted } from '../../test/domain/given.ts';
import { story } from '../../test/domain/story.ts';
import type { Actor } from './actor.ts';
import type { MatterEvent } from './proposal/events.ts';
import { eventField, fields, matrix, relations, sightOf, type Field, type Sight } from './reading.ts';

const sight = (events: readonly MatterEvent[], actor: Actor, field: Field, round?: number): Sight => sightOf(story(events).matter(), actor, field, round);

describe('who reads what when', () => {
  test('every field says something for every relation and phase', () => {
    for (const field of fields) for (const relation of relations) expect(matrix[field][relation], `${field} ${relation}`).toMatch(/^[smhcp]{5}$/);
  });

  test.each<[string, readonly MatterEvent[], Actor, Field, Sight]>([
    ['a unit does not know of a proposal before it is docketed', submitted, cast.officer, 'case', 'hidden'],
    ['nor one that has nothing to do with it', assigned, cast.otherOfficer, 'case', 'hidden'],
    ['the lead unit reads the proposal', assigned, cast.officer, 'wording', 'shown'],
    ['the assisting unit too', assigned, cast.assistingOfficer, 'wording', 'shown'],
    ['units see who signed only', assigned, cast.officer, 'cosigning', 'masked'],
    ['a stranger among the members sees nothing', assigned, cast.stranger, 'case', 'hidden'],
    ['the proposer follows his own', assigned, cast.proposer, 'assignments', 'shown'],
    ['but not the drafts of the reply', replyDrafted, cast.proposer, 'drafts', 'hidden'],
    ['nor does the committee', replyDrafted, cast.clerk, 'drafts', 'hidden'],
    ['the office examines them', replyDrafted, cast.office, 'drafts', 'shown'],
    ['what the committee found in review is not the unit’s', docketed, cast.officer, 'review', 'hidden'],
    ['notes are not for the office', assigned, cast.office, 'notes', 'hidden'],
  ])('%s', (_what, events, actor, field, expected) => {
    expect(sight(events, actor, field)).toBe(expected);
  });

  test('ratings: the committee at once, the office after the round is closed, the unit after the matter is', () => {
    expect([cast.clerk, cast.office, cast.officer, cast.assistingOfficer].map((actor) => sight(served, actor, 'ratings', 1))).toEqual(['shown', 'hidden', 'hidden', 'hidden']);
    expect([cast.clerk, cast.office, cast.officer].map((actor) => sight(feedbackClosed, actor, 'ratings', 1))).toEqual(['shown', 'shown', 'hidden']);
    expect([cast.clerk, cast.office, cast.officer].map((actor) => sight(closed, actor, 'ratings', 1))).toEqual(['shown', 'shown', 'shown']);
  });

  test('of a sealed case only the committee reads more than that it exists', () => {
    const sealed: MatterEvent[] = [...assigned, { type: 'case-sealed', reason: ref('密') }];
    expect([cast.office, cast.officer, cast.proposer, cast.clerk].map((actor) => sight(sealed, actor, 'wording'))).toEqual(['hidden', 'hidden', 'hidden', 'shown']);
    expect(sight(sealed, cast.office, 'case')).toBe('shown');
  });

  test('an event of the timeline is read with the field it belongs to', () => {
    expect(['reply-drafted', 'opinion-submitted', 'assigned', 'reply-issued', 'note-added'].map(eventField)).toEqual(['drafts', 'opinions', 'assignments', 'case', 'notes']);
  });
});
