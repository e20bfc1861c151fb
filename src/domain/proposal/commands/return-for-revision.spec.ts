import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { docketed, drafted, submitted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { stageOf } from '../stage.ts';
import { returnForRevision } from './return-for-revision.ts';
import { reviseDraft } from './revise-draft.ts';

const input = { remarks: '请把建议写具体' };

describe('return-for-revision', () => {
  test('puts it back into the proposer’s hand', () => {
    const now = story(submitted);
    now.send(returnForRevision, cast.clerk, input);
    expect(stageOf(now.matter())).toBe('returned-for-revision');
    expect(now.matter()).toMatchObject({ receiptNumber: '2024-S0001', returnedForRevision: { remarks: '#请把建议写具体', on: '2024-03-20' } });
    expect(now.can(reviseDraft, cast.proposer)).toBe(true);
  });
  test.each([
    ['before submission', drafted, cast.clerk, input, 'wrong-stage'],
    ['after docketing', docketed, cast.clerk, input, 'wrong-stage'],
    ['before it was handed in', submitted, cast.clerk, { ...input, happenedOn: '2024-02-01' }, 'day-before-start'],
    ['by a co-signer at the desk', submitted, { ...cast.clerk, personId: 'person-member-2' }, input, 'own-proposal'],
    ['by the office', submitted, cast.office, input, 'not-allowed'],
  ])('refuses %s', (_what, events, actor, given, refusal) => {
    expect(story(events).outcome(returnForRevision, actor, given)).toBe(refusal);
  });
});
