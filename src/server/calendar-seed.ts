import chineseDays from 'chinese-days';
import type { Calendar } from '../domain/calendar.ts';
import { addDays, weekday, type Day } from '../domain/day.ts';

/** Years whose notice by the State Council is built in; later ones are provisional until somebody enters theirs. */
export const announcedYears = [2023, 2024, 2025, 2026] as const;

interface SeededYear {
  year: number;
  isAnnounced: boolean;
  source: string;
  exceptions: { day: Day; kind: 'rest' | 'work'; name: string }[];
}

/** One input of `amend-calendar` per announced year: only the days that differ from the plain week, with their holiday's name. */
export function calendarSeed(): SeededYear[] {
  return announcedYears.map((year) => ({ year, isAnnounced: true, source: `国务院办公厅关于${year}年部分节假日安排的通知`, exceptions: exceptionsOf(year) }));
}

/** The same as a calendar, for computing days without a district's own. */
export function seededCalendar(): Calendar {
  const days = calendarSeed().flatMap((each) => each.exceptions);
  return { version: 1, announced: announcedYears, exceptions: Object.fromEntries(days.map(({ day, kind, name }) => [day, { kind, name }])) };
}

function exceptionsOf(year: number): SeededYear['exceptions'] {
  const found: SeededYear['exceptions'] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    const isWeekend = weekday(day) === 0 || weekday(day) === 6;
    const { work, name } = chineseDays.getDayDetail(day);
    if (work === isWeekend) found.push({ day, kind: work ? 'work' : 'rest', name: chineseName(name) });
  }
  return found;
}

/** The package names a day `New Year's Day,元旦,1`. */
const chineseName = (name: string): string => name.split(',')[1] ?? name;
