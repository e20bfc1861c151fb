import { optionOf, UsageError } from './arguments.ts';
import { exitCodes, type Verb } from './verb.ts';

const names = ['sizes', 'seconds', 'only'] as const;

export const bench: Verb = {
  name: 'bench',
  summary: { zh: '量测写入和查看的速度，与数据库本身的极限并列', en: 'measures writes and views beside the limits of the database itself' },
  usage: 'zhiyin bench [--sizes 1000,100000] [--seconds 5] [--only write|views|lists|search|web]',
  examples: ['zhiyin bench', 'zhiyin bench --sizes 1000,1000000 --only views'],
  options: names,
  flags: [],
  run: async (given, terminal) => {
    // Loaded only here, so that every other verb starts without it.
    const { bench: measure, BenchRefused } = await import('../../bench/main.ts');
    const argv = names.flatMap((name) => (optionOf(given, name) === undefined ? [] : [`--${name}=${optionOf(given, name)}`]));
    try {
      await measure(argv, terminal.say);
    } catch (error) {
      if (error instanceof BenchRefused) throw new UsageError('cli.bad-option', { option: names.join(', --'), value: argv.join(' '), expected: error.message.replace(/\.$/, '') });
      throw error;
    }
    return exitCodes.done;
  },
};
