import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, closed, docketed, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import { todosOf } from '../../proposal/todos.ts';
import { giveInstruction } from './give-instruction.ts';

const instruction = { text: '请水务局一周内拿出方案。', dueOn: '2024-03-27' };
const many = Array.from({ length: 50 }, (_each, at) => ({ type: 'instruction-given' as const, id: `i${at}`, assignmentId: 'part-lead', text: ref('办'), dueOn: '2024-03-27' }));

describe('give-instruction', () => {
  test('goes to the unit in the lead, which sees it among its tasks by the day named', () => {
    const now = story(accepted);
    now.send(giveInstruction, cast.leader, instruction);
    expect(now.matter().instructions).toMatchObject([{ assignmentId: 'part-lead', dueOn: '2024-03-27', by: { name: '副区长' }, answer: null }]);
    expect(todosOf(now.matter())).toContainEqual({ desk: 'unit:unit-water', step: 'answer-instruction', due: '2024-03-27' });
  });
  test('a part may be named; the earliest day counts', () => {
    const now = story(accepted);
    now.send(giveInstruction, cast.leader, { ...instruction, assignmentId: 'part-assist' });
    now.send(giveInstruction, cast.leader, { ...instruction, assignmentId: 'part-assist', dueOn: '2024-03-22' });
    expect(todosOf(now.matter()).filter((each) => each.step === 'answer-instruction')).toEqual([{ desk: 'unit:unit-housing', step: 'answer-instruction', due: '2024-03-22' }]);
  });
  test('is possible after closing too', () => {
    expect(story(closed).outcome(giveInstruction, cast.leader, instruction)).toEqual(['instruction-given']);
  });
  test.each([
    ['to be answered by a day gone by', accepted, cast.leader, { ...instruction, dueOn: '2024-03-19' }, 'day-before-start'],
    ['to an unknown part', accepted, cast.leader, { ...instruction, assignmentId: 'part-none' }, 'assignment-unknown'],
    ['before units have the case', docketed, cast.leader, instruction, 'wrong-stage'],
    ['beyond all measure', [...accepted, ...many], cast.leader, instruction, 'limit-reached'],
    ['about his own proposal', accepted, { ...cast.leader, personId: 'person-member-1' }, instruction, 'own-proposal'],
    ['by the office', accepted, cast.officeDirector, instruction, 'not-allowed'],
  ])('is refused %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(giveInstruction, who, input)).toBe(refusal);
  });
});
