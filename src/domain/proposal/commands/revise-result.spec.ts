import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, feedbackClosed } from '../../../../test/domain/given.ts';
import { merged } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import { closeProposal } from './close-proposal.ts';
import { reviseResult } from './revise-result.ts';
import { verifyCommitment } from './verify-commitment.ts';

const fulfilled = { type: 'commitment-verified' as const, commitmentId: 'promise-1', isFulfilled: true, text: '#' as never, deadline: null };
const kept = [...closed, fulfilled];
const input = { newClass: 'solved', proof: '二期工程已通过竣工验收' };

describe('revise-result', () => {
  test('B becomes A; the class at closing stays', () => {
    const now = story(kept);
    now.send(reviseResult, cast.office, { ...input, happenedOn: '2024-03-15' });
    expect(now.matter()).toMatchObject({ revisedClass: { from: 'partly', to: 'solved', on: '2024-03-15' }, closed: { class: 'partly' } });
    expect(now.can(reviseResult, cast.office)).toBe(false);
  });
  test('what was merged into it follows', () => {
    const now = story(feedbackClosed);
    merged(now);
    now.send(closeProposal, cast.office);
    const commitmentId = now.matter().commitments[0]?.id ?? '';
    now.send(verifyCommitment, cast.office, { commitmentId, isFulfilled: true, text: '完成' });
    now.send(reviseResult, cast.office, input);
    expect(now.matter('matter-2').revisedClass?.to).toBe('solved');
    expect(now.outcome(reviseResult, cast.office, input, 'matter-2')).toBe('is-merged');
  });
  test.each([
    ['while a promise is open', closed, cast.office, {}, 'commitments-open'],
    ['before closing', feedbackClosed, cast.office, {}, 'wrong-stage'],
    ['to a class there is not', kept, cast.office, { newClass: 'perfect' }, 'class-unknown'],
    ['to the same class', kept, cast.office, { newClass: 'partly' }, 'nothing-to-do'],
    ['to a worse class', kept, cast.office, { newClass: 'not-possible' }, 'nothing-to-do'],
    ['of what is solved already', [...kept, { type: 'result-revised' as const, from: 'partly', to: 'solved', proof: '#' as never }], cast.office, {}, 'nothing-to-do'],
    ['from before closing', kept, cast.office, { happenedOn: '2024-02-01' }, 'day-before-start'],
    ['by the unit', kept, cast.head, {}, 'not-allowed'],
    ['by the committee', kept, cast.clerk, {}, 'not-allowed'],
    ['by the office of the other side', kept, cast.partyOffice, {}, 'not-allowed'],
  ])('refuses it %s', (_what, events, actor, more, refusal) => {
    expect(story(events).outcome(reviseResult, actor, { ...input, ...more })).toBe(refusal);
  });
});
