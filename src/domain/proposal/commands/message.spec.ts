import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, docketed, drafted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { message } from './message.ts';

describe('message', () => {
  test.each([
    ['the proposer to the lead', cast.proposer, 'lead', 'part-lead'],
    ['a co-signer to the committee', cast.cosigner, 'committee', null],
    ['the lead to the proposer', cast.officer, 'proposer', 'part-lead'],
    ['the assisting unit to the lead', cast.assistingReceiver, 'lead', 'part-assist'],
    ['the office to the lead', cast.office, 'lead', 'part-lead'],
    ['the committee to the office', cast.clerk, 'office', null],
  ])('%s', (_what, actor, to, assignmentId) => {
    const now = story(accepted);
    expect(now.send(message, actor, { addressee: to, text: '请补充材料' }).events[0]?.event).toEqual({ type: 'message-sent', to, assignmentId, text: '#请补充材料' });
  });
  test.each([
    ['to the lead before there is one', docketed, cast.office, 'lead', 'lead-missing'],
    ['before the proposal was handed in', drafted, cast.clerk, 'proposer', 'wrong-stage'],
    ['from the office to itself', accepted, cast.office, 'office', 'nothing-to-do'],
    ['from the lead to itself', accepted, cast.officer, 'lead', 'nothing-to-do'],
    ['from the proposer to himself', accepted, cast.proposer, 'proposer', 'nothing-to-do'],
    ['from the committee to itself', accepted, cast.director, 'committee', 'nothing-to-do'],
    ['by a stranger', accepted, cast.stranger, 'office', 'not-the-proposer'],
    ['by a unit not on the case', accepted, cast.otherOfficer, 'office', 'not-your-unit'],
    ['by a leader', accepted, cast.leader, 'office', 'not-allowed'],
  ])('refuses one %s', (_what, events, actor, to, refusal) => {
    expect(story(events).outcome(message, actor, { addressee: to, text: '您好' })).toBe(refusal);
  });
});
