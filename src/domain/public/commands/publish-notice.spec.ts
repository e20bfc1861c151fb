import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { publishNotice } from './publish-notice.ts';

const notice = { noticeKind: 'meeting', title: '提案交办会召开', text: '三月二十六日，区政府召开提案交办会。' };
const corrected = { ...notice, text: '三月二十七日，区政府召开提案交办会。' };
const standing = () => {
  const now = story();
  now.send(publishNotice, cast.office, notice, 'notice-1');
  return now;
};

describe('publish-notice', () => {
  test('publishes a notice; a correction keeps what stood there with its reason', () => {
    const now = standing();
    now.send(publishNotice, cast.clerk, { ...corrected, reason: '日期有误' }, 'notice-1');
    expect(now.state('notice', 'notice-1')).toMatchObject({ noticeKind: 'meeting', text: `#${corrected.text}`, corrections: [{ text: `#${notice.text}`, reason: '#日期有误' }] });
  });
  test('withdraws it; a later correction brings it back', () => {
    const now = standing();
    now.send(publishNotice, cast.office, { ...notice, isWithdrawn: true, reason: '会议改期' }, 'notice-1');
    expect(now.state('notice', 'notice-1').withdrawn).toMatchObject({ reason: '#会议改期' });
    expect(now.outcome(publishNotice, cast.office, { ...notice, isWithdrawn: true, reason: '会议改期' }, 'notice-1')).toBe('already-done');
    now.send(publishNotice, cast.office, { ...corrected, reason: '会议已定' }, 'notice-1');
    expect(now.state('notice', 'notice-1').withdrawn).toBeNull();
  });
  test.each([
    ['a change without a reason', standing, cast.office, corrected, 'reason-missing'],
    ['a correction that changes nothing', standing, cast.office, { ...notice, reason: '无' }, 'nothing-to-do'],
    ['withdrawing what was never published', story, cast.office, { ...notice, isWithdrawn: true, reason: '无' }, 'not-published'],
    ['a unit’s notice', story, cast.head, notice, 'not-allowed'],
    ['the public’s notice', story, cast.public, notice, 'not-allowed'],
  ])('refuses %s', (_what, before, who, input, refusal) => {
    expect(before().outcome(publishNotice, who, input, 'notice-1')).toBe(refusal);
  });
});
