import { expect, test } from 'vitest';
import { pilotRulebook as rules } from '../pilot-rulebook.ts';
import type { PublicCase } from './public-case.ts';
import { publicLetterDocument } from './public-letter-document.ts';
import type { PublicLetter } from './public-letter.ts';
import type { PublicText } from './public-text.ts';

const words = (text: string): PublicText => [{ text }];
const letter: PublicLetter = {
  round: 1,
  unitId: 'water',
  letterNumber: '澄水函〔2024〕15号',
  on: '2024-06-12',
  class: 'partly',
  isCorrected: false,
  body: {
    answers: [
      { suggestion: 2, verdict: 'partly', text: words('一期已完工。') },
      { suggestion: 1, verdict: 'adopted', text: [{ text: '已由' }, { gap: 3, reason: 'personal' }, { text: '签收。' }] },
    ],
    chapters: [],
    problems: [],
    nextSteps: [],
    explanation: null,
    commitments: [{ suggestion: 2, text: words('年底前完成二期'), dueOn: '2024-12-31' }],
  },
};
const content = {
  kind: 'joint',
  number: '001',
  session: '区政协九届三次会议',
  proposers: ['林知远', '周敏'],
  suggestions: [words('疏浚管网。'), words('接入泵站。')],
} as unknown as PublicCase;
const facts = { content, letter, rules, title: '关于解决小区渍水的建议', issuer: '区水务局', district: { name: '澄湖区' } };

test('the public letter is set like the one that was sent, with a bar for what was taken out and nobody of the unit named', () => {
  const set = publicLetterDocument(facts);
  expect(set).toMatchObject({
    issuer: '区水务局',
    number: '澄水函〔2024〕15号',
    classMark: 'B',
    title: '关于区政协九届三次会议第001号提案的答复',
    salutation: '林知远、周敏委员：',
    dateText: '二〇二四年六月十二日',
    contact: '联系单位：区水务局',
    copies: [],
  });
  const lines = set.body.map((each) => each.text);
  expect(lines.slice(1, 5)).toEqual(['一、关于“疏浚管网”的建议', '已由▇▇签收。', '二、关于“接入泵站”的建议', '一期已完工。']);
  expect(lines).toContain('1．年底前完成二期（完成时限：2024年12月31日）。');
});

test('a body is not addressed as a person, and of a summary only the frame is left', () => {
  const body = { ...content, kind: 'collective', proposers: ['民建澄湖区总支'] } as PublicCase;
  expect(publicLetterDocument({ ...facts, content: body }).salutation).toBe('民建澄湖区总支：');
  expect(publicLetterDocument({ ...facts, letter: { ...letter, body: null } }).body).toHaveLength(2);
});
