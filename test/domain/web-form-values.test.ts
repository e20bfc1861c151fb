import { describe, expect, test } from 'vitest';
import { assign } from '../../src/domain/proposal/commands/assign.ts';
import { draftProposal } from '../../src/domain/proposal/commands/draft-proposal.ts';
import { draftReply } from '../../src/domain/proposal/commands/draft-reply.ts';
import { proposeAppointment } from '../../src/domain/proposal/commands/propose-appointment.ts';
import { faultsOfIssues } from '../../src/contract/form/problems.ts';
import { fieldsOf } from '../../src/contract/form/schema.ts';
import { emptyValues, getAt, isBlank, setAt, toInput } from '../../src/contract/form/values.ts';

const written = { matterKind: 'individual', title: '关于治理渍水的提案', situation: '情况', analysis: '分析', suggestions: ['建议一'], mayPublish: true, isOneMatter: true };

describe('values of a form', () => {
  test('an untouched form has one row where one is needed and no answer to yes or no', () => {
    const empty = emptyValues(fieldsOf(draftProposal.input));
    expect(empty).toMatchObject({ title: '', suggestions: [''], mayPublish: null, suggestedUnitIds: [] });
  });
  test('become the command’s own input, empty answers left out', () => {
    const fields = fieldsOf(draftProposal.input);
    const input = toInput(fields, { ...emptyValues(fields), ...written, publishReason: '  ' });
    expect(input).toEqual({ ...written, suggestedUnitIds: [], attachments: [] });
    expect(draftProposal.input.safeParse(input).success).toBe(true);
  });
  test('numbers are numbers, and what is no number stays to be refused', () => {
    const fields = fieldsOf(draftReply.input);
    const values = { ...emptyValues(fields), moneyWan: '12.5', answers: [{ suggestion: '2', verdict: 'partly', text: '答' }] };
    expect(toInput(fields, values)).toMatchObject({ moneyWan: 12.5, answers: [{ suggestion: 2, verdict: 'partly', text: '答' }] });
    expect(toInput(fields, { ...values, moneyWan: '十二' })).toMatchObject({ moneyWan: '十二' });
  });
  test('hidden fields are dropped, also inside a group', () => {
    const fields = fieldsOf(assign.input);
    expect(toInput(fields, { lead: 'unit-1', assisting: ['unit-2'] }, new Set(['assisting']))).toEqual({ lead: 'unit-1' });
  });
  test('moments are Shanghai time', () => {
    expect(toInput(fieldsOf(proposeAppointment.input), { times: ['2024-05-06T09:30'] })['times']).toEqual(['2024-05-06T09:30:00+08:00']);
  });
  test('are set and read by path', () => {
    const values = setAt({ answers: [{ text: 'a' }, { text: 'b' }] }, ['answers', '1', 'text'], 'c');
    expect(getAt(values, ['answers', '1', 'text'])).toBe('c');
    expect(getAt(values, ['answers', '0', 'text'])).toBe('a');
    expect([isBlank({ a: ['', { b: ' ' }] }), isBlank({ a: false })]).toEqual([true, false]);
  });
});

describe('faults', () => {
  test('stand at their fields in the reader’s language', () => {
    const fields = fieldsOf(draftProposal.input);
    const parsed = draftProposal.input.safeParse(toInput(fields, emptyValues(fields)), { reportInput: true });
    const faults = parsed.success ? [] : faultsOfIssues(parsed.error.issues, 'zh-CN');
    expect(faults.find((each) => each.path === 'suggestions.0')?.message).toBe('请填写这一项。');
    expect(faults.map((each) => each.path)).toEqual(expect.arrayContaining(['matterKind', 'title', 'mayPublish', 'isOneMatter']));
    expect(new Set(faults.map((each) => each.message))).toEqual(new Set(['请填写这一项。']));
  });
  test('say how much is too much', () => {
    const parsed = draftProposal.input.safeParse({ ...written, title: '长'.repeat(121) }, { reportInput: true });
    expect(parsed.success ? [] : faultsOfIssues(parsed.error.issues, 'en')).toMatchObject([{ path: 'title', message: expect.stringContaining('120') }]);
  });
});
