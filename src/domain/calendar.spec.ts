import { describe, expect, test } from 'vitest';
import { calendar } from '../../test/domain/cast.ts';
import { addWorkingDays, exceptionsBetween, isProvisional, isWorkingDay, plainCalendar, subtractWorkingDays, workingDayFrom, workingDaysBetween } from './calendar.ts';

describe('the working-day calendar', () => {
  test.each([
    ['2024-04-03', true, 'Wednesday'],
    ['2024-04-04', false, 'Thursday, Qingming'],
    ['2024-04-06', false, 'Saturday'],
    ['2024-04-07', true, 'Sunday, make-up day'],
    ['2024-06-10', false, 'Monday, Dragon Boat'],
  ])('%s is worked: %s (%s)', (day, is) => {
    expect(isWorkingDay(calendar, day)).toBe(is);
  });
  test('a year without its notice is provisional: weekends count, holidays are not known', () => {
    expect(isProvisional(calendar, '2024-12-31')).toBe(false);
    expect(isProvisional(calendar, '2025-01-01')).toBe(true);
    expect(isWorkingDay(calendar, '2025-01-01')).toBe(true);
    expect(isWorkingDay(plainCalendar, '2024-04-04')).toBe(true);
  });
  test.each([
    ['the start day is not counted', '2024-03-20', 1, '2024-03-21'],
    ['over a weekend', '2024-03-22', 1, '2024-03-25'],
    ['from a weekend', '2024-03-23', 1, '2024-03-25'],
    ['over Qingming to the make-up Sunday', '2024-04-03', 1, '2024-04-07'],
    ['over Labour Day, with a make-up day before', '2024-04-26', 4, '2024-05-06'],
    ['0 on a working day', '2024-03-20', 0, '2024-03-20'],
    ['0 on a holiday gives the next working day', '2024-04-04', 0, '2024-04-07'],
  ])('%s: %s and %i gives %s', (_what, from, count, to) => {
    expect(addWorkingDays(calendar, from, count)).toBe(to);
  });
  test('goes back the same way', () => {
    expect(subtractWorkingDays(calendar, '2024-04-08', 2)).toBe('2024-04-03');
    expect(subtractWorkingDays(calendar, '2024-03-20', 0)).toBe('2024-03-20');
  });
  test('moves to a working day only from one that is none', () => {
    expect([workingDayFrom(calendar, '2024-05-01'), workingDayFrom(calendar, '2024-05-11')]).toEqual(['2024-05-06', '2024-05-11']);
  });
  test.each([
    ['2024-03-20', '2024-03-27', 5],
    ['2024-03-27', '2024-03-20', -5],
    ['2024-04-03', '2024-04-08', 2],
    ['2024-03-20', '2024-03-20', 0],
    ['2024-03-22', '2024-03-24', 0],
  ])('from %s to %s are %i working days', (from, to, count) => {
    expect(workingDaysBetween(calendar, from, to)).toBe(count);
  });
  test('names what lies on the way', () => {
    expect(exceptionsBetween(calendar, '2024-04-05', '2024-04-07')).toEqual([
      { day: '2024-04-05', kind: 'rest', name: '清明节' },
      { day: '2024-04-07', kind: 'work', name: '清明节调休' },
    ]);
    expect(exceptionsBetween(calendar, '2024-03-20', '2024-03-27')).toEqual([]);
  });
});
