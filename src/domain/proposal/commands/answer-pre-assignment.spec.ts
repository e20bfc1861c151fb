import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { docketed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { answerPreAssignment } from './answer-pre-assignment.ts';
import { assign } from './assign.ts';
import { preAssign } from './pre-assign.ts';

const asked = (at = '2024-03-20') => {
  const now = story(docketed);
  now.send(preAssign, cast.office, { lead: 'unit-water', assisting: ['unit-housing'] });
  now.turnTo(at);
  return now;
};

describe('answer-pre-assignment', () => {
  test.each([
    ['agrees', { answer: 'agree' }, { answer: 'agree', otherUnitId: null, ground: null }],
    ['wants a unit added', { answer: 'agree-but-add', otherUnitId: 'unit-urban' }, { answer: 'agree-but-add', otherUnitId: 'unit-urban', ground: null }],
    ['passes it on', { answer: 'not-ours', otherUnitId: 'unit-housing', ground: '小区内部管网' }, { answer: 'not-ours', otherUnitId: 'unit-housing', ground: '#小区内部管网' }],
  ])('a named unit %s', (_what, input, answer) => {
    const now = asked();
    now.send(answerPreAssignment, cast.receiver, input);
    expect(now.matter().preAssignment?.answers).toMatchObject([{ unitId: 'unit-water', on: '2024-03-20', ...answer }]);
  });
  test('may change its mind until the cut-off', () => {
    const now = asked();
    now.send(answerPreAssignment, cast.receiver, { answer: 'not-ours', otherUnitId: 'unit-urban', ground: '不属本局职责' });
    now.turnTo('2024-03-25');
    now.send(answerPreAssignment, cast.head, { answer: 'agree' });
    expect(now.matter().preAssignment?.answers).toMatchObject([{ unitId: 'unit-water', answer: 'agree', otherUnitId: null }]);
  });
  test.each([
    ['a unit not named', cast.otherReceiver, { answer: 'agree' }, 'not-your-unit'],
    ['the office', cast.office, { answer: 'agree' }, 'not-allowed'],
    ['an addition without a unit', cast.receiver, { answer: 'agree-but-add' }, 'unit-unknown'],
    ['an addition already named', cast.receiver, { answer: 'agree-but-add', otherUnitId: 'unit-housing' }, 'unit-twice'],
    ['passing it to itself', cast.receiver, { answer: 'not-ours', otherUnitId: 'unit-water', ground: '不是' }, 'unit-twice'],
    ['passing it to a retired unit', cast.receiver, { answer: 'not-ours', otherUnitId: 'unit-old', ground: '不是' }, 'unit-retired'],
    ['a no without a ground', cast.receiver, { answer: 'not-ours', otherUnitId: 'unit-urban' }, 'reason-missing'],
  ])('refuses %s', (_what, actor, input, refusal) => {
    expect(asked().outcome(answerPreAssignment, actor, input)).toBe(refusal);
  });
  test('is over after the cut-off', () => {
    const now = asked('2024-03-26');
    expect(now.outcome(answerPreAssignment, cast.receiver, { answer: 'agree' })).toBe('too-late');
    expect(now.can(answerPreAssignment, cast.receiver)).toBe(false);
  });
  test('there is nothing to answer before or after', () => {
    expect(story(docketed).outcome(answerPreAssignment, cast.receiver, { answer: 'agree' })).toBe('wrong-stage');
    const now = asked();
    now.send(assign, cast.office, { lead: 'unit-water' });
    expect(now.outcome(answerPreAssignment, cast.receiver, { answer: 'agree' })).toBe('wrong-stage');
  });
});
