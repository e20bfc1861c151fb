import { resolve } from 'node:path';
import { isSet, optionOf, required, UsageError, wordAt } from './arguments.ts';
import { configAt, placeOptions, withLocalDatabase } from './local-database.ts';
import { districtFor } from './local-districts.ts';
import { exitCodes, type Verb } from './verb.ts';

export const site: Verb = {
  name: 'site',
  summary: { zh: '把整个公开网站导出为静态文件', en: 'exports the whole public site as files' },
  usage: 'zhiyin site export --out FOLDER [--origin URL] [--live URL] [--data FOLDER | --database-url URL] [--district ID] [--json]',
  examples: [
    'zhiyin site export --out ./public',
    'zhiyin site export --out ./public --origin https://tian.example.gov.cn --district chenghu',
    'zhiyin site export --out ./public --origin https://static.example.gov.cn --live https://tian.example.gov.cn',
  ],
  options: ['out', 'origin', 'live', ...placeOptions],
  flags: [],
  run: async (given, terminal) => {
    const act = wordAt(given, 'site', 0, 'export');
    if (act !== 'export') throw new UsageError('cli.missing-word', { word: 'export', verb: 'site' });
    const folder = resolve(required(given, 'site', 'out'));
    const originOf = (option: 'origin' | 'live'): string | undefined => {
      const value = optionOf(given, option);
      if (value === undefined) return undefined;
      if (!/^https?:\/\//.test(value) || !URL.canParse(value)) throw new UsageError('cli.bad-option', { option, value, expected: terminal.word('cli.expected-origin') });
      return new URL(value).origin;
    };
    const config = configAt(given, terminal);
    const live = originOf('live') ?? config.PUBLIC_ORIGIN ?? null;
    const origin = originOf('origin') ?? config.PUBLIC_ORIGIN;
    if (origin === undefined) terminal.remark(terminal.word('cli.export-no-origin'));
    // Loaded only here, so that every other verb starts without the site.
    const { exportDistrict } = await import('../server/site/export/export-district.ts');
    const { ExportStopped } = await import('../server/site/export/crawl-site.ts');
    const { NotAnExport } = await import('../server/site/export/export-site.ts');
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
      const result = await withLocalDatabase(config, terminal, async (database) =>
        exportDistrict(database, config, { tenantId: await districtFor(given, terminal, database), folder, origin, live, signal: stopping.signal, progress: terminal.progress }),
      );
      if (isSet(given, 'json')) terminal.say(JSON.stringify({ folder, ...result }));
      else terminal.say(terminal.word('cli.exported', { folder, files: result.files, written: result.written, removed: result.removed }));
      for (const each of result.dead) terminal.remark(terminal.word('cli.export-dead', { address: each.address, status: each.status, from: each.from }));
      return result.dead.length === 0 ? exitCodes.done : exitCodes.checkFailed;
    } catch (error) {
      if (error instanceof ExportStopped) terminal.remark(terminal.word('cli.export-stopped', { folder }));
      else if (error instanceof NotAnExport) terminal.remark(error.message);
      else throw error;
      return exitCodes.refused;
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop);
    }
  },
};
