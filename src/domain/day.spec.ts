import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayOf, daysBetween, endOfDay, instantAt, isDay, nextQuarterStart, weekday } from './day.ts';

describe('days', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-02-30', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-1-5', false],
    ['2024-01-05T00:00', false],
    ['', false],
  ])('%s is a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
  test.each([
    ['2024-03-20', 3, '2024-06-20'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-05-31', 1, '2024-06-30'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-03-20', 0, '2024-03-20'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(from, count)).toBe(to);
  });
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });
  test.each([
    ['2024-01-01', '2024-04-01'],
    ['2024-03-31', '2024-04-01'],
    ['2024-04-01', '2024-07-01'],
    ['2024-10-01', '2025-01-01'],
    ['2024-12-31', '2025-01-01'],
  ])('the quarter after %s begins on %s', (day, start) => {
    expect(nextQuarterStart(day)).toBe(start);
  });
  test('counts the week from Sunday', () => {
    expect(['2024-03-17', '2024-03-18', '2024-03-23'].map(weekday)).toEqual([0, 1, 6]);
  });
});

describe('instants', () => {
  test.each([
    ['2024-03-19T15:59:59.999Z', '2024-03-19'],
    ['2024-03-19T16:00:00.000Z', '2024-03-20'],
    ['2024-12-31T16:00:00.000Z', '2025-01-01'],
  ])('%s lies on %s in Shanghai', (instant, day) => {
    expect(dayOf(instant)).toBe(day);
  });
  test('a day ends a millisecond before the next begins', () => {
    expect(endOfDay('2024-03-19')).toBe('2024-03-19T15:59:59.999Z');
    expect(instantAt('2024-03-20', '00:00')).toBe('2024-03-19T16:00:00.000Z');
    expect(dayOf(endOfDay('2024-03-19'))).toBe('2024-03-19');
  });
});
