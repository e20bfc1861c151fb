import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { drafted, signed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { declineCosign } from './decline-cosign.ts';
import { submitProposal } from './submit-proposal.ts';

describe('decline-cosign', () => {
  test('frees the proposer from waiting', () => {
    const now = story(drafted, { on: '2024-03-05' });
    expect(now.can(submitProposal, cast.proposer)).toBe(false);
    now.send(declineCosign, cast.cosigner);
    expect(now.matter().cosigners).toMatchObject([{ memberId: 'member-2', state: 'declined', on: '2024-03-05' }]);
    expect(now.can(submitProposal, cast.proposer)).toBe(true);
  });
  test.each([
    ['after the cut-off', drafted, '2024-03-12', cast.cosigner, 'cosign-closed'],
    ['after signing', signed, '2024-03-05', cast.cosigner, 'already-done'],
    ['uninvited', drafted, '2024-03-05', cast.stranger, 'not-invited'],
    ['by the committee', drafted, '2024-03-05', cast.clerk, 'not-allowed'],
  ])('refuses %s', (_what, events, on, actor, refusal) => {
    expect(story(events, { on }).outcome(declineCosign, actor)).toBe(refusal);
  });
});
