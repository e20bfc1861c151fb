import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, ref } from '../../../../test/domain/given.ts';
import { onApplication, publishedCase } from '../../../../test/domain/published.ts';
import { story } from '../../../../test/domain/story.ts';
import { requestOnApplication } from './request-on-application.ts';

const request = { matterId: 'matter-1', applicant: '王女士', contact: 'reader@example.org', delivery: 'email' };

describe('request-on-application', () => {
  test('is answered within 20 working days', () => {
    const now = story(onApplication);
    now.send(requestOnApplication, cast.public, request, 'application-1');
    expect(now.state('application', 'application-1')).toMatchObject({ matterId: 'matter-1', dueOn: '2024-04-18', purpose: null, answer: null });
  });
  test.each([
    ['of a case that is public in full', publishedCase, request],
    ['of one that is not on the site', closed, request],
    ['of one taken down', [...onApplication, { type: 'case-unpublished' as const, reason: ref('有误'), keepsTitle: false }], request],
    ['of a sealed one', [...onApplication, { type: 'case-sealed' as const, reason: ref('涉密') }], request],
    ['of one that there is not', onApplication, { ...request, matterId: 'matter-9' }],
  ])('%s reads as if there were none', (_what, events, input) => {
    expect(story(events).when(requestOnApplication, cast.public, input, 'application-1')).toMatchObject({ refused: 'not-found', field: 'matterId' });
  });
  test('is for people outside', () => {
    expect(story(onApplication).outcome(requestOnApplication, cast.head, request, 'application-1')).toBe('not-allowed');
  });
});
