import { describe, expect, test } from 'vitest';
import type { FormContext } from '../../src/contract/form/choices.ts';
import { neededFields, pointlessFields } from '../../src/contract/form/relevance.ts';
import type { Values } from '../../src/contract/form/values.ts';

const asked = (command: string, values: Values, file: object | null = null, role = 'system-admin') => {
  const context = { command, language: 'zh-CN', me: { role }, register: {}, file } as unknown as FormContext;
  const [needed, pointless] = [neededFields(context, values), pointlessFields(context, values)];
  expect([...needed].filter((each) => pointless.has(each))).toEqual([]);
  return { needed: [...needed].toSorted(), pointless: [...pointless].toSorted() };
};

describe('what earlier answers make of a field', () => {
  test('a post asks for what it belongs to, and for nothing else', () => {
    expect(asked('appoint', { role: 'member' })).toEqual({ needed: ['memberId'], pointless: ['bodyId', 'unitId'] });
    expect(asked('appoint', { role: 'unit-officer' })).toEqual({ needed: ['unitId'], pointless: ['bodyId', 'memberId'] });
    expect(asked('appoint', { role: 'office-clerk' })).toEqual({ needed: [], pointless: ['bodyId', 'memberId', 'unitId'] });
  });
  test('who refuses, declines or denies says why', () => {
    expect(asked('rule-on-extension', { granted: false })).toEqual({ needed: ['reason'], pointless: ['to'] });
    expect(asked('rule-on-extension', { granted: true })).toEqual({ needed: [], pointless: ['reason'] });
    expect(asked('confirm-consultation', { answer: 'denied' }).needed).toEqual(['remark']);
    expect(asked('confirm-consultation', { answer: 'confirmed' })).toEqual({ needed: [], pointless: [] });
    expect(asked('give-review', { recommendation: 'decline' }).needed).toEqual(['reason']);
    expect(asked('give-review', { recommendation: '' }).needed).toEqual([]);
    expect(asked('answer-pre-assignment', { answer: 'not-ours' })).toEqual({ needed: ['ground', 'otherUnitId'], pointless: [] });
    expect(asked('answer-pre-assignment', { answer: 'agree-but-add' })).toEqual({ needed: ['otherUnitId'], pointless: [] });
    expect(asked('draft-proposal', { matterKind: 'individual', mayPublish: false }).needed).toEqual(['publishReason']);
  });
  test('what is not published in full has a coded reason, a summary its text', () => {
    expect(asked('decide-publication', { mode: 'summary' })).toEqual({ needed: ['openReason', 'summary'], pointless: ['isTitlePublic'] });
    expect(asked('decide-publication', { mode: 'full' })).toEqual({ needed: [], pointless: ['isTitlePublic', 'openReason', 'summary'] });
  });
  test('an entry on behalf asks for the proposer its kind has', () => {
    expect(asked('record-on-behalf', { what: 'proposal', proposal: { matterKind: 'collective', mayPublish: true, origin: 'district' } }).needed).toEqual(['proposal', 'proposal.bodyId']);
    expect(asked('record-on-behalf', { what: 'proposal', proposal: { matterKind: 'joint', mayPublish: true, origin: 'district' } }).needed).toEqual([
      'proposal',
      'proposal.cosignerIds',
      'proposal.memberId',
    ]);
    expect(asked('record-on-behalf', { what: 'contest' }).needed).toEqual(['remark']);
  });
  test('a draft nobody received may be withdrawn without a word, a proposal not', () => {
    expect(asked('withdraw-proposal', {}, { stage: 'drafting' }).needed).toEqual([]);
    expect(asked('withdraw-proposal', {}, { stage: 'under-review' }).needed).toEqual(['reason']);
  });
});
