/** A calendar day in Asia/Shanghai, written `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;
/** An instant, RFC 3339 in UTC with milliseconds: `2024-01-15T01:00:00.000Z`. Instants compare as strings. */
export type Instant = string;

const MS_PER_DAY = 86_400_000;
/** Asia/Shanghai has been UTC+8 without summer time since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const epochDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
const fromEpochDay = (n: number): Day => new Date(n * MS_PER_DAY).toISOString().slice(0, 10);

/** True for a day that exists: `2024-02-30` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

export function addDays(day: Day, count: number): Day {
  return fromEpochDay(epochDay(day) + count);
}

/** Same day number `count` months later, or that month's last day (semantics: months end on the same day number). */
export function addMonths(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + count;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const number = Math.min(Number(day.slice(8, 10)), lastDay);
  return new Date(Date.UTC(year, month, number)).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function dayOf(instant: Instant): Day {
  // Before 16:00 UTC it is the same day there; office hours are, so that hardly any instant has to be computed with.
  if (instant.length === 24 && instant.endsWith('Z') && instant.slice(11, 13) < '16') return instant.slice(0, 10);
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The last millisecond of a day in Asia/Shanghai: "as of D" means up to here. */
export function endOfDay(day: Day): Instant {
  return new Date((epochDay(day) + 1) * MS_PER_DAY - SHANGHAI_OFFSET_MS - 1).toISOString();
}

/** The instant of a local time (`HH:MM`) on a day in Asia/Shanghai. */
export function instantAt(day: Day, time: string): Instant {
  return new Date(Date.parse(`${day}T${time}:00.000Z`) - SHANGHAI_OFFSET_MS).toISOString();
}

/** The first day of the quarter after the one `day` lies in. */
export function nextQuarterStart(day: Day): Day {
  const year = Number(day.slice(0, 4));
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return new Date(Date.UTC(year, (quarter + 1) * 3, 1)).toISOString().slice(0, 10);
}
