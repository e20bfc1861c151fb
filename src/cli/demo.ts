import { isSet, optionOf } from './arguments.ts';
import { configAt, placeOptions } from './local-database.ts';
import { exitCodes, type Verb } from './verb.ts';

export const demo: Verb = {
  name: 'demo',
  summary: { zh: '演示：一个区 2024 年的全部办理', en: 'plays a sample district’s whole 2024' },
  usage: 'zhiyin demo [--out FOLDER] [--data FOLDER | --database-url URL] [--json]',
  examples: ['zhiyin demo', 'zhiyin demo --out ./report-2024 --data ./demo-data'],
  options: ['out', ...placeOptions],
  flags: [],
  run: async (given, terminal) => {
    // Loaded only here, so that every other verb starts without it.
    const { runDemo, totals } = await import('../../demo/run.ts');
    const out = optionOf(given, 'out') ?? 'demo-report';
    const report = await runDemo({
      out,
      data: optionOf(given, 'data'),
      databaseUrl: optionOf(given, 'data') === undefined ? configAt(given, terminal).DATABASE_URL : undefined,
      say: terminal.remark,
      progress: terminal.progress,
    });
    if (isSet(given, 'json')) terminal.say(JSON.stringify({ figures: report.figures }));
    else for (const line of totals(report)) terminal.say(line);
    terminal.remark(terminal.word('cli.report-written', { folder: out }));
    return exitCodes.done;
  },
};
