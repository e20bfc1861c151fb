import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, drafted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { addNote } from './add-note.ts';

describe('add-note', () => {
  test.each([
    ['a unit, with its part', cast.assistingReceiver, { assignmentId: 'part-assist', unitId: 'unit-housing' }],
    ['the office', cast.office, { assignmentId: null, unitId: null }],
    ['the committee', cast.clerk, { assignmentId: null, unitId: null }],
  ])('is kept for %s', (_who, actor, owner) => {
    const now = story(accepted);
    expect(now.send(addNote, actor, { text: '待领导阅示' }).events[0]?.event).toEqual({ type: 'note-added', ...owner, text: '#待领导阅示' });
  });
  test.each([
    ['a unit not on the case', accepted, cast.otherOfficer, 'not-your-unit'],
    ['the proposer', accepted, cast.proposer, 'not-allowed'],
    ['a desk before the proposal was handed in', drafted, cast.clerk, 'wrong-stage'],
  ])('refuses %s', (_who, events, actor, refusal) => {
    expect(story(events).outcome(addNote, actor, { text: '备注' })).toBe(refusal);
  });
});
