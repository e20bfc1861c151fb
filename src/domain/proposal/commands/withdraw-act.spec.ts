import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned, docketed, issued, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { stageOf } from '../stage.ts';
import { assign } from './assign.ts';
import { reassign } from './reassign.ts';
import { withdrawAct } from './withdraw-act.ts';

const slip = { reason: '交办单位有误' };

describe('withdraw-act', () => {
  test('takes the whole assignment back to the office', () => {
    const now = story(assigned);
    now.send(withdrawAct, cast.office, slip);
    expect(stageOf(now.matter())).toBe('docketed');
    expect(now.matter().deadlines.every((each) => each.isVoid)).toBe(true);
    expect(now.matter().rounds).toEqual([]);
    expect(now.outcome(assign, cast.office, { lead: 'unit-urban' })).toEqual(['assigned']);
  });
  test('also after another unit was named', () => {
    const now = story(assigned);
    now.send(reassign, cast.office, { assignmentId: 'part-lead', unitId: 'unit-urban', reason: '更正' });
    now.send(withdrawAct, cast.office, slip);
    expect(stageOf(now.matter())).toBe('docketed');
  });
  test.each([
    ['once the assisting unit accepted', [...assigned, { type: 'assignment-accepted', assignmentId: 'part-assist' } as const], cast.office, 'opened-already'],
    ['once the lead accepted', accepted, cast.office, 'wrong-stage'],
    [
      'once a unit returned it',
      [...assigned, { type: 'assignment-returned', assignmentId: 'part-lead', reason: ref('不属本局'), betterUnitId: null, deadline: null } as const],
      cast.office,
      'opened-already',
    ],
    ['before it was assigned', docketed, cast.office, 'wrong-stage'],
    ['after the letter', issued, cast.office, 'wrong-stage'],
    ['the desk of the other side', assigned, cast.partyOffice, 'not-allowed'],
    ['the unit', assigned, cast.head, 'not-allowed'],
  ])('refuses %s', (_what, events, actor, refusal) => {
    const now = story(events);
    expect(now.outcome(withdrawAct, actor, slip)).toBe(refusal);
    expect(now.can(withdrawAct, actor)).toBe(false);
  });
  test('keeps the first round of a redo', () => {
    const now = story([...assigned, { type: 'redo-ordered', round: 2, reason: ref('未解决'), assignmentIds: ['part-lead'], deadlines: [] }]);
    expect(now.outcome(withdrawAct, cast.office, slip)).toBe('nothing-to-withdraw');
  });
});
