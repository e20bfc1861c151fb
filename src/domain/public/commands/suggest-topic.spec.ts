import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { isRefusal } from '../../refusal.ts';
import { suggestTopic } from './suggest-topic.ts';

const topic = { title: '地铁口缺少自行车停放点', text: '三号线两个出口每天乱停，行人只能走机动车道。' };

describe('suggest-topic', () => {
  test.each(['public', 'proposer', 'liaison'] as const)('%s says what a proposal should be about', (who) => {
    const now = story();
    now.send(suggestTopic, cast[who], topic, 'topic-1');
    expect(now.state('topic', 'topic-1')).toMatchObject({ state: 'open', title: `#${topic.title}`, name: null, contact: null, moderated: null });
  });
  test('who it was stays personal: salted, so that it can be erased', () => {
    const result = story().when(suggestTopic, cast.public, { ...topic, name: '王女士', contact: '13800000000' }, 'topic-1');
    expect(isRefusal(result) ? [] : result.texts.filter((each) => each.salt !== null).map((each) => each.text)).toEqual(['王女士', '13800000000']);
  });
  test('is not for those who handle proposals', () => {
    expect(story().outcome(suggestTopic, cast.office, topic, 'topic-1')).toBe('not-allowed');
  });
});
