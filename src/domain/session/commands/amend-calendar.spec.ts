import { describe, expect, test } from 'vitest';
import { cast } from '../../../../test/domain/cast.ts';
import { story } from '../../../../test/domain/story.ts';
import { isWorkingDay } from '../../calendar.ts';
import { amendCalendar } from './amend-calendar.ts';

const notice = {
  year: 2025,
  isAnnounced: true,
  source: '国办发明电〔2024〕12号',
  exceptions: [
    { day: '2025-01-01', kind: 'rest', name: '元旦' },
    { day: '2025-01-26', kind: 'work', name: '春节调休' },
  ],
};

describe('amend-calendar', () => {
  test('starts the calendar and replaces a year at the next version', () => {
    const now = story();
    now.send(amendCalendar, cast.officeDirector, notice, 'calendar');
    now.send(amendCalendar, cast.systemAdmin, { ...notice, exceptions: notice.exceptions.slice(1) }, 'calendar');
    const calendar = now.state('calendar', 'calendar');
    expect(calendar).toMatchObject({ version: 2, announced: [2025] });
    expect([isWorkingDay(calendar, '2025-01-01'), isWorkingDay(calendar, '2025-01-26')]).toEqual([true, true]);
  });
  test('leaves a year provisional when it is only expected', () => {
    const now = story();
    now.send(amendCalendar, cast.officeDirector, { ...notice, isAnnounced: false }, 'calendar');
    expect(now.state('calendar', 'calendar').announced).toEqual([]);
  });
  test.each([
    ['a day of another year', [{ day: '2024-12-31', kind: 'rest', name: '元旦' }], 'day-outside-year'],
    ['the same day twice', [notice.exceptions[0], notice.exceptions[0]], 'day-twice'],
    ['a day that does not exist', [{ day: '2025-02-30', kind: 'rest', name: '?' }], 'not-a-day'],
  ])('does not take %s', (_what, exceptions, code) => {
    const result = amendCalendar.input.safeParse({ ...notice, exceptions });
    expect(JSON.stringify(result.error?.issues)).toContain(code);
  });
  test('is not for clerks', () => {
    expect(story().outcome(amendCalendar, cast.office, notice, 'calendar')).toBe('not-allowed');
  });
});
