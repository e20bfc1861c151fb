import { addWorkingDays, exceptionsBetween, isProvisional } from '../domain/calendar.ts';
import { addDays, isDay } from '../domain/day.ts';
import { seededCalendar } from '../server/calendar-seed.ts';
import { isSet, required, UsageError } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import { exitCodes, type Verb } from './verb.ts';

const countMax = 2000;

export const calendar: Verb = {
  name: 'calendar',
  summary: { zh: '按放假安排推算工作日', en: 'counts working days with the announced holidays' },
  usage: 'zhiyin calendar --from DAY --working-days N [--json]',
  examples: ['zhiyin calendar --from 2024-01-29 --working-days 15', 'zhiyin calendar --from 2024-09-25 --working-days 5 --json'],
  options: ['from', 'working-days'],
  flags: [],
  run: async (given, terminal) => {
    const from = required(given, 'calendar', 'from');
    if (!isDay(from)) throw new UsageError('cli.bad-option', { option: 'from', value: from, expected: terminal.word('cli.expected-day') });
    const text = required(given, 'calendar', 'working-days');
    const count = Number(text);
    if (!/^\d{1,4}$/.test(text) || count > countMax)
      throw new UsageError('cli.bad-option', { option: 'working-days', value: text, expected: terminal.word('cli.expected-count', { maximum: countMax }) });
    const { due, explanation } = explained(from, count, terminal);
    terminal.say(isSet(given, 'json') ? JSON.stringify({ due, explanation }) : `${due}\n${explanation}`);
    return exitCodes.done;
  },
};

function explained(from: string, count: number, { word, language }: Terminal): { due: string; explanation: string } {
  const known = seededCalendar();
  const due = addWorkingDays(known, from, count);
  const passed = exceptionsBetween(known, count === 0 ? from : addDays(from, 1), due).map(({ day, kind, name }) => word(kind === 'rest' ? 'cli.calendar.rest' : 'cli.calendar.work', { day, name }));
  const years = [...new Set([from.slice(0, 4), due.slice(0, 4)])].filter((year) => isProvisional(known, `${year}-01-01`));
  const sentences = [
    word(count === 0 ? 'cli.calendar.zero' : 'cli.calendar.due', { from, count, due }),
    ...(passed.length === 0 ? [] : [word('cli.calendar.on-the-way', { exceptions: passed.join(language === 'zh' ? '、' : ', ') })]),
    ...years.map((year) => word('cli.calendar.provisional', { year })),
  ];
  return { due, explanation: sentences.join(language === 'zh' ? '' : ' ') };
}
