import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, assigned, consulted, docketed, replyDrafted } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { returnAssignment } from './return-assignment.ts';

const lead = { assignmentId: 'part-lead', reason: '小区内部管网由住建部门管理', betterUnitId: 'unit-urban' };

describe('return-assignment', () => {
  test('waits for a ruling with its own deadline', () => {
    const now = story(assigned, { on: '2024-03-08' });
    now.send(returnAssignment, cast.receiver, lead);
    expect(now.matter().assignments[0]?.returns).toMatchObject([{ reason: '#小区内部管网由住建部门管理', betterUnitId: 'unit-urban', on: '2024-03-08', ruling: null }]);
    // 8 March and 7 days
    expect(now.matter().deadlines.find((each) => each.rule === 'return-ruling')).toMatchObject({ assignmentId: 'part-lead', due: '2024-03-15', settledOn: null });
    expect(now.matter().deadlines.find((each) => each.id === 'd-return')?.settledOn).toBe('2024-03-08');
  });
  test('an assisting unit may return too, also after its receipt and without knowing a better one', () => {
    expect(story(accepted, { on: '2024-03-07' }).outcome(returnAssignment, cast.assistingReceiver, { assignmentId: 'part-assist', reason: '与本局无关' })).toEqual(['assignment-returned']);
  });
  test.each([
    ['a day late', assigned, '2024-03-09', cast.receiver, lead, 'too-late'],
    ['once a reply was drafted', replyDrafted, '2024-03-08', cast.receiver, lead, 'assignment-settled'],
    ['once the opinion was given', consulted, '2024-03-08', cast.assistingReceiver, { ...lead, assignmentId: 'part-assist' }, 'assignment-settled'],
    ['itself as the better unit', assigned, '2024-03-08', cast.receiver, { ...lead, betterUnitId: 'unit-water' }, 'unit-twice'],
    ['a better unit that is not there', assigned, '2024-03-08', cast.receiver, { ...lead, betterUnitId: 'unit-none' }, 'unit-unknown'],
    ['a better unit that is retired', assigned, '2024-03-08', cast.receiver, { ...lead, betterUnitId: 'unit-old' }, 'unit-retired'],
    ['another unit’s part', assigned, '2024-03-08', cast.receiver, { ...lead, assignmentId: 'part-assist' }, 'not-your-unit'],
    ['an unknown part', assigned, '2024-03-08', cast.receiver, { ...lead, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['before it was assigned', docketed, '2024-03-08', cast.receiver, lead, 'wrong-stage'],
    ['the office', assigned, '2024-03-08', cast.office, lead, 'not-allowed'],
  ])('refuses %s', (_what, events, on, actor, input, refusal) => {
    expect(story(events, { on }).outcome(returnAssignment, actor, input)).toBe(refusal);
  });
  test('one return at a time; it is offered only within the limit', () => {
    const now = story(assigned, { on: '2024-03-06' });
    expect(now.can(returnAssignment, cast.receiver)).toBe(true);
    now.send(returnAssignment, cast.receiver, lead);
    expect(now.outcome(returnAssignment, cast.receiver, lead)).toBe('return-open');
    now.turnTo('2024-03-09');
    expect(now.can(returnAssignment, cast.assistingReceiver)).toBe(false);
  });
});
