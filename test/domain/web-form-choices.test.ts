import { expect, test } from 'vitest';
import type { CaseView } from '../../src/contract/views.ts';
import { optionsFor, type FormContext } from '../../src/contract/form/choices.ts';

const signed = (id: string, name: string) => ({ memberId: id, name, state: 'signed' });
const round = (closedOn: string | null, ...raters: string[]) => ({ round: 1, closedOn, forms: raters.map((rater) => ({ rater })), silent: [] });

/** Who can be chosen for a rating from paper on a case of 顾南舟 and two people of one name. */
function raters(...ratings: object[]): string[] {
  const file = {
    proposer: { memberId: 'm1', bodyId: null, name: '顾南舟' },
    cosigners: [signed('m2', '林望秋'), signed('m3', '林望秋'), { ...signed('m4', '周敏'), state: 'declined' }],
    ratings,
  } as unknown as CaseView;
  return optionsFor('member', { command: 'record-paper-rating', language: 'zh-CN', file } as FormContext, {}, 'raterId').map(({ value }) => value);
}

test('a rating from paper is entered for those who have not rated in this round', () => {
  expect(raters()).toEqual(['m1', 'm2', 'm3']);
  expect(raters(round(null, '顾南舟'))).toEqual(['m2', 'm3']);
});

test('of two with one name nobody is left out before both have rated; a closed round counts no more', () => {
  expect(raters(round(null, '林望秋'))).toEqual(['m1', 'm2', 'm3']);
  expect(raters(round(null, '林望秋', '林望秋'))).toEqual(['m1']);
  expect(raters(round('2024-06-20', '顾南舟'))).toEqual(['m1', 'm2', 'm3']);
});
