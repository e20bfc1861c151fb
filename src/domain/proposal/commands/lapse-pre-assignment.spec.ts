import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { assigned, docketed } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { answerPreAssignment } from './answer-pre-assignment.ts';
import { lapsePreAssignment } from './lapse-pre-assignment.ts';
import { preAssign } from './pre-assign.ts';

const asked = (at: string) => {
  const now = story(docketed);
  now.send(preAssign, cast.office, { lead: 'unit-water', assisting: ['unit-housing'] });
  now.send(answerPreAssignment, cast.receiver, { answer: 'agree' });
  now.turnTo(at);
  return now;
};

describe('lapse-pre-assignment', () => {
  test('records the silence of each unit that said nothing', () => {
    const now = asked('2024-03-26');
    expect(now.send(lapsePreAssignment, cast.system).events).toHaveLength(1);
    expect(now.matter().preAssignment?.answers).toMatchObject([
      { unitId: 'unit-water', answer: 'agree' },
      { unitId: 'unit-housing', answer: 'silent' },
    ]);
    expect(now.outcome(lapsePreAssignment, cast.system)).toBe('nothing-to-do');
  });
  test('not on the last day', () => {
    expect(asked('2024-03-25').outcome(lapsePreAssignment, cast.system)).toBe('too-early');
  });
  test('not once it is assigned', () => {
    expect(story(assigned).outcome(lapsePreAssignment, cast.system)).toBe('wrong-stage');
  });
  test.each([cast.office, cast.receiver, cast.systemAdmin])('nobody gives it by hand ($post)', (actor) => {
    expect(asked('2024-03-26').outcome(lapsePreAssignment, actor)).toBe('not-allowed');
  });
});
