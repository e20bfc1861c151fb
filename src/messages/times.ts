import type { Language } from './words.ts';

/** Moments as Shanghai reads them, whatever the computer is set to. */
export function shanghai(instant: string, language: Language): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return at.toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false });
}

/** A day with its weekday: 2024-05-06 周一. */
export function dayText(day: string | null, language: Language): string {
  if (day === null) return '—';
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return `${day} ${at.toLocaleDateString(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', weekday: 'short' })}`;
}

/** `2024-05-06` of a moment in Shanghai. */
export const dayOfInstant = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
