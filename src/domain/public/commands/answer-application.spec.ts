import { beforeEach, describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { onApplication } from '../../../../test/domain/published.ts';
import { story } from '../../../../test/domain/story.ts';
import { answerApplication } from './answer-application.ts';
import { requestOnApplication } from './request-on-application.ts';

let now: ReturnType<typeof story>;
beforeEach(() => {
  now = story(onApplication);
  now.send(requestOnApplication, cast.public, { matterId: 'matter-1', applicant: '王女士', contact: '邮箱', delivery: 'email' }, 'application-1');
});
const refused = { outcome: 'refused', openReason: 'personal', text: '涉及他人隐私。' };

describe('answer-application', () => {
  test('gives it, or refuses with a coded reason', () => {
    now.send(answerApplication, cast.office, refused, 'application-1');
    expect(now.state('application', 'application-1').answer).toMatchObject({ outcome: 'refused', reason: 'personal', text: '#涉及他人隐私。', by: { name: '督办员' } });
    expect(now.outcome(answerApplication, cast.office, refused, 'application-1')).toBe('already-done');
  });
  test.each([
    ['less than all without a coded reason', cast.office, { ...refused, openReason: undefined }, 'openness-unknown'],
    ['an answer by the committee', cast.clerk, refused, 'not-allowed'],
  ])('refuses %s', (_what, who, input, refusal) => {
    expect(now.outcome(answerApplication, who, input, 'application-1')).toBe(refusal);
  });
  test('needs a request', () => {
    expect(now.outcome(answerApplication, cast.office, { outcome: 'given', text: '附后。' }, 'application-1')).toEqual(['application-answered']);
    expect(now.outcome(answerApplication, cast.office, refused, 'application-2')).toBe('not-found');
  });
});
