import { expect, test } from 'vitest';
import { marked, passageOf } from './passages.ts';

const hits = (parts: ReturnType<typeof marked> | null): string[] => (parts ?? []).filter((each) => each.isHit).map((each) => each.text);
const whole = (parts: ReturnType<typeof marked> | null): string => (parts ?? []).map((each) => each.text).join('');

test('what was typed is marked as it is written in the text', () => {
  const parts = marked('建设５Ｇ基站', ['5g']);
  expect(hits(parts)).toEqual(['５Ｇ']);
  expect(whole(parts)).toBe('建设５Ｇ基站');
});

test('words that overlap are one mark, repeated ones are all marked', () => {
  expect(hits(marked('清淤清淤，东堤河', ['清淤', '东堤', '堤河']))).toEqual(['清淤清淤', '东堤河']);
});

test('a passage shows the first place and says where it was cut', () => {
  const parts = passageOf(`${'甲'.repeat(200)}积水${'乙'.repeat(200)}`, ['积水']);
  expect(hits(parts)).toEqual(['积水']);
  expect(whole(parts)).toMatch(/^……甲+积水乙+……$/);
  expect(whole(parts).length).toBeLessThan(120);
});

test('no place, no passage; a rare character is never cut in half', () => {
  expect(passageOf('没有', ['积水'])).toBeNull();
  expect(() => encodeURIComponent(whole(passageOf(`${'𠮷'.repeat(60)}积水${'𠮷'.repeat(60)}`, ['积水'])))).not.toThrow();
});
