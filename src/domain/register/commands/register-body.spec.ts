import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { registerBody } from './register-body.ts';

const input = { name: '区工商联', bodyType: 'organisation', liaisonPersonId: 'person-liaison' };

describe('register-body', () => {
  test('adds one with its liaison', () => {
    const now = story();
    now.send(registerBody, cast.clerk, { ...input, happenedOn: '2024-01-10' }, 'body-9');
    expect(now.state('body', 'body-9')).toMatchObject({ name: '区工商联', type: 'organisation', liaisonPersonId: 'person-liaison', endedOn: null });
  });
  test.each([
    ['a name in use', { ...input, name: '民建澄湖区总支' }, 'code-taken'],
    ['an unknown liaison', { ...input, liaisonPersonId: 'person-none' }, 'person-unknown'],
  ])('refuses %s', (_what, given, refusal) => {
    expect(story().outcome(registerBody, cast.systemAdmin, given, 'body-9')).toBe(refusal);
  });
  test('is not for members', () => {
    expect(story().outcome(registerBody, cast.proposer, input, 'body-9')).toBe('not-allowed');
  });
});
