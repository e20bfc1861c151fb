import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, feedbackClosed } from '../../../../test/domain/given.ts';
import { merged } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import { stageOf } from '../stage.ts';
import { closeProposal } from './close-proposal.ts';
import { reopenProposal } from './reopen-proposal.ts';

const reason = '办结时引用的数据有误';

describe('reopen-proposal', () => {
  test.each(['director', 'officeDirector'] as const)('the %s opens it again; what was done stays', (who) => {
    const now = story(closed);
    now.send(reopenProposal, cast[who], { reason });
    expect(now.matter()).toMatchObject({ closed: null, revisedClass: null });
    expect(now.matter().commitments).toHaveLength(1);
    expect(stageOf(now.matter())).toBe('awaiting-feedback');
  });
  test('opens what was merged into it', () => {
    const now = story(feedbackClosed);
    merged(now);
    now.send(closeProposal, cast.office);
    expect(now.outcome(reopenProposal, cast.director, { reason }, 'matter-2')).toBe('is-merged');
    now.send(reopenProposal, cast.director, { reason });
    expect(stageOf(now.matter('matter-2'))).toBe('merged-into');
  });
  test.each([
    ['of an open matter', feedbackClosed, cast.director, {}, 'wrong-stage'],
    ['of an archived one', [...closed, { type: 'proposal-archived' as const }], cast.director, {}, 'wrong-stage'],
    ['from before it was closed', closed, cast.director, { happenedOn: '2024-02-01' }, 'day-before-start'],
    ['by a clerk', closed, cast.clerk, {}, 'not-allowed'],
    ['by the office’s clerk', closed, cast.office, {}, 'not-allowed'],
    ['by a director who signed it', closed, { ...cast.director, personId: 'person-member-1' }, {}, 'own-proposal'],
  ])('refuses one %s', (_what, events, actor, input, refusal) => {
    expect(story(events).outcome(reopenProposal, actor, { reason, ...input })).toBe(refusal);
  });
});
