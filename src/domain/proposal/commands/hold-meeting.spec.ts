import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { docketed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { holdMeeting } from './hold-meeting.ts';

const held = {
  type: 'assignment',
  name: '2024年提案交办会',
  heldOn: '2024-03-18',
  attendeeUnitIds: ['unit-water', 'unit-housing'],
  matterIds: ['matter-1'],
  decision: '一周内签收',
  followUps: [{ text: '报送责任人名单', unitId: 'unit-water', dueOn: '2024-03-25' }],
};

describe('hold-meeting', () => {
  test('keeps who came, what was decided and what follows', () => {
    const now = story(docketed);
    const { events } = now.send(holdMeeting, cast.office, held, 'meeting-1');
    expect(events).toMatchObject([{ stream: { kind: 'meeting', id: 'meeting-1' }, event: { type: 'meeting-held' }, happenedOn: '2024-03-18' }]);
    expect(now.state('meeting', 'meeting-1')).toMatchObject({ ...held, decision: '#一周内签收', followUps: [{ text: '#报送责任人名单', unitId: 'unit-water' }] });
  });
  test('needs neither matters nor follow-ups', () => {
    const { matterIds: _matters, followUps: _followUps, ...bare } = held;
    expect(story().outcome(holdMeeting, cast.director, { ...bare, type: 'topic' }, 'meeting-1')).toEqual(['meeting-held']);
  });
  test.each([
    ['a day in the future', { heldOn: '2024-03-21' }, 'day-in-future'],
    ['a unit twice', { attendeeUnitIds: ['unit-water', 'unit-water'] }, 'unit-twice'],
    ['an unknown unit', { attendeeUnitIds: ['unit-none'] }, 'unit-unknown'],
    ['a retired unit to follow up', { followUps: [{ text: '报送', unitId: 'unit-old', dueOn: '2024-03-25' }] }, 'unit-retired'],
    ['a matter there is not', { matterIds: ['matter-1', 'matter-2'] }, 'not-found'],
    ['a follow-up due before the meeting', { followUps: [{ text: '报送', unitId: 'unit-water', dueOn: '2024-03-17' }] }, 'day-before-start'],
  ])('refuses %s', (_what, change, refusal) => {
    expect(story(docketed).outcome(holdMeeting, cast.office, { ...held, ...change }, 'meeting-1')).toBe(refusal);
  });
  test('is for office and committee', () => {
    expect(story(docketed).outcome(holdMeeting, cast.head, held, 'meeting-1')).toBe('not-allowed');
  });
});
