import { isDay } from '../domain/day.ts';
import { readTenant } from '../server/store/tenant-transaction.ts';
import { optionOf, required, UsageError } from './arguments.ts';
import { configAt, placeOptions, withLocalDatabase } from './local-database.ts';
import { districtFor } from './local-districts.ts';
import { exitCodes, type Verb } from './verb.ts';

export const report: Verb = {
  name: 'report',
  summary: { zh: '生成年度报告文件', en: 'writes the files of a year’s report' },
  usage: 'zhiyin report --year YEAR [--as-of DAY] [--out FOLDER] [--data FOLDER | --database-url URL] [--district ID]',
  examples: ['zhiyin report --year 2024', 'zhiyin report --year 2024 --as-of 2024-12-31 --out ./report-2024'],
  options: ['year', 'as-of', 'out', ...placeOptions],
  flags: [],
  run: async (given, terminal) => {
    const year = required(given, 'report', 'year');
    const badYear = new UsageError('cli.bad-option', { option: 'year', value: year, expected: terminal.word('cli.expected-year') });
    if (!/^\d{4}$/.test(year)) throw badYear;
    const asOf = optionOf(given, 'as-of') ?? `${year}-12-31`;
    if (!isDay(asOf)) throw new UsageError('cli.bad-option', { option: 'as-of', value: asOf, expected: terminal.word('cli.expected-day') });
    const folder = optionOf(given, 'out') ?? `report-${year}`;
    // Loaded only here, so that every other verb starts without the typesetter.
    const { annualReport, NoSuchYear } = await import('../server/report/annual-report.ts');
    const { writeReport } = await import('../server/report/report-files.ts');
    const { closePdfThreads } = await import('../server/documents/render-pdf.ts');
    const config = configAt(given, terminal);
    try {
      await withLocalDatabase(config, terminal, async (database) => {
        const tenantId = await districtFor(given, terminal, database);
        const question = { scope: 'report', year: Number(year), asOf, now: new Date().toISOString(), address: config.PUBLIC_ORIGIN ?? null, ratingsSeen: 'closed-rounds' as const };
        await writeReport(await readTenant(database.app, tenantId, (client) => annualReport(client, question)), folder);
      });
    } catch (error) {
      throw error instanceof NoSuchYear ? badYear : error;
    } finally {
      closePdfThreads();
    }
    terminal.say(terminal.word('cli.report-written', { folder }));
    return exitCodes.done;
  },
};
