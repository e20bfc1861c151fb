import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { accepted, ref } from '../../../../test/domain/given.ts';
import { story } from '../../../../test/domain/story.ts';
import type { MatterEvent } from '../../proposal/events.ts';
import { todosOf } from '../../proposal/todos.ts';
import { answerInstruction } from './answer-instruction.ts';

const given = (id: string, assignmentId = 'part-lead'): MatterEvent => ({ type: 'instruction-given', id, assignmentId, text: ref('请尽快'), dueOn: '2024-03-27' });
const asked: readonly MatterEvent[] = [...accepted, given('i1')];
const reassigned: readonly MatterEvent[] = [
  ...asked,
  { type: 'reassigned', assignmentId: 'part-lead', replacement: { id: 'part-new', unitId: 'unit-urban', role: 'lead', suggestions: [1, 2] }, deadlines: [], reason: null },
];
const answer = { text: '方案已报区政府。' };

describe('answer-instruction', () => {
  test('the unit says what was done, and the task is off its list', () => {
    const now = story(asked);
    now.send(answerInstruction, cast.officer, answer);
    expect(now.matter().instructions[0]?.answer).toMatchObject({ text: `#${answer.text}`, by: { name: '黎明' } });
    expect(todosOf(now.matter()).filter((each) => each.step === 'answer-instruction')).toEqual([]);
  });
  test('of several the one meant is named', () => {
    const now = story([...asked, given('i2')]);
    expect(now.outcome(answerInstruction, cast.officer, answer)).toBe('instruction-unknown');
    now.send(answerInstruction, cast.officer, { ...answer, instructionId: 'i2' });
    expect(now.outcome(answerInstruction, cast.officer, { ...answer, instructionId: 'i2' })).toBe('already-done');
    expect(now.matter().instructions.map((each) => each.answer !== null)).toEqual([false, true]);
  });
  test('whoever leads now answers for a part that has ended', () => {
    expect(story(reassigned).outcome(answerInstruction, cast.otherOfficer, answer)).toEqual(['instruction-answered']);
  });
  test.each([
    ['when none waits', accepted, cast.officer, answer, 'nothing-to-do'],
    ['of an unknown one', asked, cast.officer, { ...answer, instructionId: 'i9' }, 'instruction-unknown'],
    ['of another part’s', [...asked, given('i2', 'part-assist')], cast.officer, { ...answer, instructionId: 'i2' }, 'not-your-unit'],
    ['by a unit that was not asked', asked, cast.assistingOfficer, answer, 'nothing-to-do'],
    ['by a unit not on the case', asked, cast.otherOfficer, answer, 'not-your-unit'],
    ['from before it was given', asked, cast.officer, { ...answer, happenedOn: '2024-02-01' }, 'day-before-start'],
    ['by the office', asked, cast.office, answer, 'not-allowed'],
  ])('is refused %s', (_what, events, who, input, refusal) => {
    expect(story(events).outcome(answerInstruction, who, input)).toBe(refusal);
  });
});
