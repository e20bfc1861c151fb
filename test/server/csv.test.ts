import { expect, it } from 'vitest';
import { csvText } from '../../src/server/http/csv.ts';

it('writes what spreadsheets read, and no formulas', () => {
  expect(
    csvText([
      ['案由', 'a"b', null],
      ['=1+1', -5, '两行\n字'],
      ['@x', '+1', '-1'],
    ]),
  ).toBe('\uFEFF案由,"a""b",\r\n\'=1+1,-5,"两行\n字"\r\n\'@x,\'+1,\'-1\r\n');
});
