import { expect, test } from 'vitest';
import type { TextRef } from '../text-ref.ts';
import { inOneLine, redacted } from './public-text.ts';

const text = 'a' as TextRef;
const span = (from: number, to: number) => ({ text, from, to, reason: 'personal' });

test.each([
  ['nothing', [], '王某住东堤一巷'],
  ['the beginning', [span(0, 2)], '▇▇住东堤一巷'],
  ['the end, beyond it too', [span(3, 99)], '王某住▇▇'],
  ['two places, in whatever order they are given', [span(3, 5), span(0, 2)], '▇▇住▇▇一巷'],
  ['all of it', [span(0, 7)], '▇▇'],
  ['a span of another text', [{ ...span(0, 2), text: 'b' as TextRef }], '王某住东堤一巷'],
  ['a span behind the end', [span(20, 30)], '王某住东堤一巷'],
])('takes out %s', (_what, redactions, expected) => {
  expect(inOneLine(redacted(text, '王某住东堤一巷', redactions))).toBe(expected);
});

test('half a character is never left standing', () => {
  expect(redacted(text, '𠮷田家', [span(1, 3)])).toEqual([{ gap: 2, reason: 'personal' }, { text: '家' }]);
});
