import { describe, expect, it } from 'vitest';
import { calendarSeed, seededCalendar } from '../../src/server/calendar-seed.ts';
import { isProvisional, isWorkingDay } from '../../src/domain/calendar.ts';
import { amendCalendar } from '../../src/domain/session/commands/amend-calendar.ts';
import { ConfigRefused, describeSettings, readConfig } from '../../src/server/config.ts';

describe('settings', () => {
  it('have defaults and a sentence each', () => {
    expect(readConfig({})).toMatchObject({ PORT: 8420, HOST: '127.0.0.1', LOCK_AFTER: 5, SESSION_IDLE_MINUTES: 30, TRUST_PROXY: false });
    for (const { doc } of describeSettings()) expect(doc).toMatch(/\.$/);
  });
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['TRUST_PROXY', 'maybe'],
    ['PUBLIC_ORIGIN', 'tian.gov.cn'],
    ['DATABASE_URL', 'mysql://x'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigRefused);
    expect(() => readConfig({ [name]: value })).toThrow(`The setting ${name}=`);
  });
  it('takes an empty value as absent', () => expect(readConfig({ PORT: '' }).PORT).toBe(8420));
});

describe('the seeded calendar', () => {
  it('is what amend-calendar takes', () => {
    for (const year of calendarSeed()) expect(amendCalendar.input.safeParse(year).success).toBe(true);
  });
  it('knows holidays and make-up days of 2023 to 2026, and no later year', () => {
    const known = seededCalendar();
    expect(['2023-10-07', '2024-02-04', '2024-09-29', '2025-01-26', '2026-02-14'].every((day) => isWorkingDay(known, day))).toBe(true);
    expect(['2023-10-02', '2024-05-01', '2024-10-07', '2025-10-08', '2026-01-02'].some((day) => isWorkingDay(known, day))).toBe(false);
    expect(known.exceptions['2024-09-16']).toEqual({ kind: 'rest', name: '中秋' });
    expect([2022, 2023, 2026, 2027].map((year) => isProvisional(known, `${year}-06-01`))).toEqual([true, false, false, true]);
  });
});
