import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { feedbackClosed } from '../../../../test/domain/given.ts';
import { decidedCase, publishedCase } from '../../../../test/domain/published.ts';
import { story } from '../../../../test/domain/story.ts';
import { todosOf } from '../../proposal/todos.ts';
import { unpublish } from './unpublish.ts';

describe('unpublish', () => {
  test('takes the page down with its reason; nobody is asked to publish it again', () => {
    const now = story(publishedCase);
    now.send(unpublish, cast.office, { reason: '涉及个人隐私', keepsTitle: true });
    expect(now.matter().publication.withdrawn).toEqual({ reason: '#涉及个人隐私', keepsTitle: true, on: '2024-03-20' });
    expect(todosOf(now.matter()).filter((each) => each.step === 'publish' || each.step === 'decide-publication')).toEqual([]);
    expect(now.outcome(unpublish, cast.office, { reason: '再撤' })).toBe('not-published');
  });
  test.each([
    ['of what was never published', decidedCase, cast.office, 'not-published'],
    ['of an undecided one', feedbackClosed, cast.office, 'not-published'],
    ['by the committee', publishedCase, cast.director, 'not-allowed'],
    ['by the unit', publishedCase, cast.head, 'not-allowed'],
  ])('is refused %s', (_what, events, who, refusal) => {
    expect(story(events).outcome(unpublish, who, { reason: '有误' })).toBe(refusal);
  });
});
