import { beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { publishedCase } from '../../../../test/domain/published.ts';
import { story } from '../../../../test/domain/story.ts';
import { requestTakedown } from './request-takedown.ts';
import { ruleOnTakedown } from './rule-on-takedown.ts';

let now: ReturnType<typeof story>;
beforeEach(() => {
  now = story(publishedCase);
  now.send(requestTakedown, cast.public, { matterId: 'matter-1', applicant: '王女士', contact: '电话', reason: '页面写出了我家的门牌号。' }, 'takedown-1');
});

describe('rule-on-takedown', () => {
  test('takes the page down with the reason', () => {
    now.send(ruleOnTakedown, cast.office, { isWithdrawn: true, reason: '含个人住址' }, 'takedown-1');
    expect(now.state('takedown', 'takedown-1').ruling).toMatchObject({ isWithdrawn: true, reason: '#含个人住址' });
    expect(now.matter().publication.withdrawn).toMatchObject({ reason: '#含个人住址', keepsTitle: false });
    expect(now.outcome(ruleOnTakedown, cast.office, { isWithdrawn: false, reason: '再看' }, 'takedown-1')).toBe('already-done');
  });
  test('or leaves it', () => {
    expect(now.outcome(ruleOnTakedown, cast.office, { isWithdrawn: false, reason: '无不当内容' }, 'takedown-1')).toEqual(['takedown-ruled']);
  });
  test('a page that is down already stays as it is', () => {
    now.happened('matter', 'matter-1', { type: 'case-unpublished', reason: '#x' as never, keepsTitle: true });
    expect(now.outcome(ruleOnTakedown, cast.office, { isWithdrawn: true, reason: '含个人住址' }, 'takedown-1')).toEqual(['takedown-ruled']);
  });
  test('is the office’s, of a request there is', () => {
    expect(now.outcome(ruleOnTakedown, cast.clerk, { isWithdrawn: true, reason: '含' }, 'takedown-1')).toBe('not-allowed');
    expect(now.outcome(ruleOnTakedown, cast.office, { isWithdrawn: true, reason: '含' }, 'takedown-2')).toBe('not-found');
  });
});
