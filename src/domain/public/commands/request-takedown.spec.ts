import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed } from '../../../../test/domain/given.ts';
import { publishedCase } from '../../../../test/domain/published.ts';
import { story } from '../../../../test/domain/story.ts';
import { requestTakedown } from './request-takedown.ts';

const request = { matterId: 'matter-1', applicant: '王女士', contact: '13800000000', reason: '页面写出了我家的门牌号。' };

describe('request-takedown', () => {
  test.each(['public', 'proposer'] as const)('%s says what should not stand there', (who) => {
    const now = story(publishedCase);
    now.send(requestTakedown, cast[who], request, 'takedown-1');
    expect(now.state('takedown', 'takedown-1')).toMatchObject({ matterId: 'matter-1', reason: `#${request.reason}`, ruling: null });
  });
  test('of what is not on the site there is nothing to take down', () => {
    expect(story(closed).outcome(requestTakedown, cast.public, request, 'takedown-1')).toBe('not-found');
    expect(story(publishedCase).outcome(requestTakedown, cast.public, { ...request, matterId: 'matter-9' }, 'takedown-1')).toBe('not-found');
  });
  test('is not for those who decide on it', () => {
    expect(story(publishedCase).outcome(requestTakedown, cast.office, request, 'takedown-1')).toBe('not-allowed');
  });
});
