import { expect, test } from 'vitest';
import { register } from '../../../test/domain/cast.ts';
import { assigned, issued } from '../../../test/domain/given.ts';
import { story } from '../../../test/domain/story.ts';
import { pilotRulebook } from '../pilot-rulebook.ts';
import type { MatterEvent } from '../proposal/events.ts';
import { letterNumberOf, shortName } from './letter-number.ts';

const numberAfter = (events: readonly MatterEvent[]): string => {
  const matter = story(events).matter();
  const part = matter.assignments[0];
  if (!part) throw new Error('no assignment');
  return letterNumberOf(matter, part, register, pilotRulebook, '2024');
};

test('a letter is numbered after the proposal it answers', () => {
  expect(numberAfter(assigned)).toBe('水务函〔2024〕1号');
});
test('a second letter of the same part says so', () => {
  expect(numberAfter(issued)).toBe('水务函〔2024〕1-2号');
});
test.each([
  ['区水务局', '水务'],
  ['东堤街道办事处', '东堤街道'],
  ['区委宣传部', '宣传部'],
  ['澄湖城市建设投资集团', '澄湖城市建设投资'],
])('%s is written %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});
