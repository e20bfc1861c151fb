import { describe, expect, test } from 'vitest';
import { lightText } from '../../src/contract/light-text.ts';
import { sha256 } from '../../src/web/parts/sha256.ts';
import { dayOfInstant, dayText } from '../../src/messages/times.ts';

describe('lights as text', () => {
  test.each([
    ['red', -3, '● 红 逾期3天'],
    ['yellow', 2, '▲ 黄 剩2天'],
    ['yellow', 0, '▲ 黄 今天到期'],
    ['green', 30, '■ 绿 剩30天'],
    ['grey', 5, '○ 暂停'],
    ['grey', null, '○ 无期限'],
    ['done', null, '✓ 无在途期限'],
  ] as const)('%s with %s working days reads %s', (light, left, text) => {
    expect(lightText(light, left, 'zh-CN')).toBe(text);
  });
  test('has an English form', () => expect(lightText('red', -1, 'en')).toContain('1 days late'));
});

describe('days', () => {
  test('have their weekday', () => expect(dayText('2024-05-06', 'zh-CN')).toBe('2024-05-06 周一'));
  test('are Shanghai’s', () => expect(dayOfInstant('2024-05-06T17:00:00.000Z')).toBe('2024-05-07'));
});

describe('SHA-256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ])('of %j', (text, hash) => expect(sha256(new TextEncoder().encode(text))).toBe(hash));
});
