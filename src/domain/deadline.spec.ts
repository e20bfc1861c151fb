import { describe, expect, test } from 'vitest';
import { calendar } from '../../test/domain/cast.ts';
import { plainCalendar } from './calendar.ts';
import { dueAfterPause, dueOf, dueUnder, explain, isLate, isPaused, isRunning, lightOf, type Deadline, type Length } from './deadline.ts';

const deadline = (change: Partial<Deadline> = {}): Deadline => ({
  id: 'd-1',
  rule: 'reply',
  assignmentId: 'part-lead',
  round: 1,
  startOn: '2024-03-20',
  length: { unit: 'months', count: 3 },
  rollsForward: true,
  calendarVersion: 3,
  originalDue: '2024-06-20',
  due: '2024-06-20',
  pauses: [],
  extensions: [],
  settledOn: null,
  isVoid: false,
  ...change,
});
const inDays: Length = { unit: 'working-days', count: 15 };

describe('a due day', () => {
  test.each<[string, Length, string, string]>([
    ['5 working days', { unit: 'working-days', count: 5 }, '2024-03-20', '2024-03-27'],
    ['15 working days over Qingming and its make-up Sunday', inDays, '2024-03-20', '2024-04-11'],
    ['0 working days on a holiday', { unit: 'working-days', count: 0 }, '2024-05-01', '2024-05-06'],
    ['7 calendar days', { unit: 'calendar-days', count: 7 }, '2024-03-20', '2024-03-27'],
    ['0 calendar days on a Saturday', { unit: 'calendar-days', count: 0 }, '2024-03-23', '2024-03-25'],
    ['calendar days that end on a make-up Sunday', { unit: 'calendar-days', count: 7 }, '2024-03-31', '2024-04-07'],
    ['3 months', { unit: 'months', count: 3 }, '2024-03-20', '2024-06-20'],
    ['3 months to a holiday', { unit: 'months', count: 3 }, '2024-03-10', '2024-06-11'],
    ['a month’s last day', { unit: 'months', count: 1 }, '2024-01-31', '2024-02-29'],
    ['a fixed day on a weekend', { unit: 'fixed', on: '2024-06-30' }, '2024-03-20', '2024-07-01'],
    ['the next quarter', { unit: 'quarter' }, '2024-05-15', '2024-07-01'],
  ])('%s', (_what, length, startOn, due) => {
    expect(dueOf(length, startOn, calendar, true)).toBe(due);
  });
  test('stays on a day off where the rulebook says so', () => {
    expect(dueOf({ unit: 'months', count: 3 }, '2024-03-10', calendar, false)).toBe('2024-06-10');
  });
  test('before another moves with it, and back to a working day', () => {
    const length: Length = { unit: 'before', parent: 'reply', days: 20 };
    // 31 May; 16 June is a Sunday; 10 June is Dragon Boat
    expect(['2024-06-20', '2024-07-06', '2024-06-30'].map((parent) => dueOf(length, '2024-03-20', calendar, true, parent))).toEqual(['2024-05-31', '2024-06-14', '2024-06-07']);
    expect(() => dueOf(length, '2024-03-20', calendar, true)).toThrow('before reply');
  });
});

describe('pauses and extensions', () => {
  test.each<[string, Partial<Deadline>, string]>([
    ['calendar days', {}, '2024-07-01'],
    ['working days', { length: inDays, due: '2024-04-11' }, '2024-04-19'],
    ['no roll where the rulebook says so', { rollsForward: false }, '2024-06-30'],
  ])('a pause of ten days moves the due day by its length: %s', (_what, change, due) => {
    expect(dueAfterPause(deadline(change), '2024-03-22', '2024-04-01', calendar)).toBe(due);
  });
  test.each<[string, Partial<Deadline>, string]>([
    ['the arithmetic again', {}, '2024-06-20'],
    [
      'then each pause that ended',
      {
        pauses: [
          { from: '2024-03-22', to: '2024-04-01' },
          { from: '2024-04-08', to: '2024-04-10' },
          { from: '2024-05-06', to: null },
        ],
      },
      '2024-07-03',
    ],
    ['a granted extension instead', { extensions: [{ from: '2024-06-20', to: '2024-07-18', on: '2024-04-01' }], pauses: [{ from: '2024-03-22', to: '2024-03-29' }] }, '2024-07-18'],
    [
      'the last extension, and the pauses after it',
      {
        extensions: [
          { from: '2024-06-20', to: '2024-07-01', on: '2024-04-01' },
          { from: '2024-07-01', to: '2024-07-18', on: '2024-04-15' },
        ],
        pauses: [{ from: '2024-04-15', to: '2024-04-22' }],
      },
      '2024-07-25',
    ],
  ])('under a calendar: %s', (_what, change, due) => {
    expect(dueUnder(deadline(change), calendar)).toBe(due);
  });
  test('another calendar gives another day', () => {
    const first = deadline({ length: inDays, due: '2024-04-11' });
    expect([dueUnder(first, plainCalendar), dueUnder(first, calendar)]).toEqual(['2024-04-10', '2024-04-11']);
  });
});

describe('the light', () => {
  test.each<[string, Partial<Deadline>, string, { light: string; workingDaysLeft: number }]>([
    ['far away', {}, '2024-03-20', { light: 'green', workingDaysLeft: 63 }],
    ['near', {}, '2024-06-11', { light: 'yellow', workingDaysLeft: 7 }],
    ['one day more', {}, '2024-06-07', { light: 'green', workingDaysLeft: 8 }],
    ['on the day', {}, '2024-06-20', { light: 'yellow', workingDaysLeft: 0 }],
    ['over', {}, '2024-06-21', { light: 'red', workingDaysLeft: -1 }],
    ['over, on the weekend after a Friday', { due: '2024-06-21' }, '2024-06-22', { light: 'red', workingDaysLeft: 0 }],
    ['paused', { pauses: [{ from: '2024-06-01', to: null }] }, '2024-06-21', { light: 'grey', workingDaysLeft: -1 }],
    ['met', { settledOn: '2024-06-01' }, '2024-06-21', { light: 'done', workingDaysLeft: -1 }],
    ['no longer asked for', { isVoid: true }, '2024-06-21', { light: 'done', workingDaysLeft: -1 }],
  ])('%s', (_what, change, today, light) => {
    expect(lightOf(deadline(change), today, calendar, 7)).toEqual(light);
  });
  test.each<[string, Partial<Deadline>, boolean]>([
    ['runs past its day', {}, true],
    ['was met on its day', { settledOn: '2024-06-20' }, false],
    ['was met too late', { settledOn: '2024-06-21' }, true],
    ['is no longer asked for', { isVoid: true }, false],
  ])('late is what %s', (_what, change, late) => {
    expect(isLate(deadline(change), '2024-06-24')).toBe(late);
  });
  test('running and paused', () => {
    const paused = deadline({ pauses: [{ from: '2024-06-01', to: null }] });
    expect([isRunning(paused), isPaused(paused), isRunning(deadline({ settledOn: '2024-06-01' })), isRunning(deadline({ isVoid: true })), isPaused(deadline())]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the explanation', () => {
  test('names the days off and made up for that changed the count', () => {
    const parts = explain(deadline({ length: inDays, originalDue: '2024-04-11', due: '2024-04-11' }), calendar);
    expect(parts.exceptions.map((each) => [each.day, each.kind])).toEqual([
      ['2024-04-04', 'rest'],
      ['2024-04-05', 'rest'],
      ['2024-04-07', 'work'],
    ]);
    expect(parts).toMatchObject({ rule: 'reply', startOn: '2024-03-20', calendarVersion: 3, isProvisional: false });
  });
  test('months are not counted in working days; a year without its notice is marked', () => {
    expect(explain(deadline(), calendar).exceptions).toEqual([]);
    expect(explain(deadline({ due: '2025-01-06' }), calendar).isProvisional).toBe(true);
  });
});
