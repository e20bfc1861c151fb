import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { closed, feedbackClosed } from '../../../../test/domain/given.ts';
import { merged, servedAs } from '../../../../test/domain/rated.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../events.ts';
import { stageOf } from '../stage.ts';
import { archiveProposal } from './archive-proposal.ts';
import { closeProposal } from './close-proposal.ts';

const kept: readonly MatterEvent[] = [...closed, { type: 'commitment-verified', commitmentId: 'promise-1', isFulfilled: true, text: '#' as never, deadline: null }];

describe('archive-proposal', () => {
  test('a closed matter with nothing open goes to the archive', () => {
    const now = story(kept);
    now.send(archiveProposal, cast.clerk);
    expect([now.matter().archivedOn, stageOf(now.matter())]).toEqual(['2024-03-20', 'archived']);
  });
  test('with it what was merged into it', () => {
    const withoutPromise = servedAs('solved').map((event): MatterEvent => (event.type === 'reply-drafted' ? { ...event, commitments: [] } : event));
    const now = story([...withoutPromise, { type: 'feedback-closed', round: 1 }]);
    merged(now);
    now.send(closeProposal, cast.office);
    expect(now.outcome(archiveProposal, cast.clerk, {}, 'matter-2')).toBe('is-merged');
    now.send(archiveProposal, cast.office);
    expect(stageOf(now.matter('matter-2'))).toBe('archived');
  });
  test.each([
    ['while a promise is open', closed, cast.clerk, 'commitments-open'],
    ['before closing', feedbackClosed, cast.clerk, 'wrong-stage'],
    ['twice', [...kept, { type: 'proposal-archived' as const }], cast.clerk, 'wrong-stage'],
    ['by the unit', kept, cast.head, 'not-allowed'],
    ['by the office of the other side', kept, cast.partyOffice, 'not-allowed'],
    ['by a clerk who signed it', kept, { ...cast.clerk, personId: 'person-member-1' }, 'own-proposal'],
  ])('refuses it %s', (_what, events, actor, refusal) => {
    expect(story(events).outcome(archiveProposal, actor)).toBe(refusal);
  });
});
