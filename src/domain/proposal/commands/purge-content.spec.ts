import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { purgeContent } from './purge-content.ts';

const input = { reason: '依法清除' };

describe('purge-content', () => {
  test('names the hash of every text of wording and replies, each once', () => {
    const now = story(closed);
    const [purged] = now.send(purgeContent, cast.director, input).events;
    expect(purged?.event).toEqual({
      type: 'content-purged',
      reason: '#依法清除',
      hashes: ['#关于解决小区渍水的建议', '#情况', '#分析', '#建议一', '#建议二', '#答一', '#答二', '#年底前完成二期', '#协办意见'],
    });
    expect(now.matter()).toMatchObject({ isPurged: true, wording: { situation: '#情况' } });
    expect(now.outcome(purgeContent, cast.director, input)).toBe('already-done');
  });
  test('is for the committee’s director, on a matter that is there and not his own', () => {
    expect(story(submitted).outcome(purgeContent, cast.clerk, input)).toBe('not-allowed');
    expect(story(submitted).outcome(purgeContent, { ...cast.director, personId: 'person-member-1' }, input)).toBe('own-proposal');
    expect(story().outcome(purgeContent, cast.director, input)).toBe('not-found');
  });
});
