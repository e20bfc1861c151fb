import { describeSettings } from '../server/config.ts';
import { UsageError } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import { exitCodes, type ExitCode, type Verb } from './verb.ts';

/** `help`, `help VERB` and `VERB --help`. */
export function help(verbs: readonly Verb[], name: string | undefined, terminal: Terminal): ExitCode {
  const { say, word, language } = terminal;
  if (name === undefined || name === 'help') {
    say(`${word('cli.usage')}: zhiyin VERB [--OPTION VALUE …] [--lang zh-CN|en] [--server URL] [--district ID] [--json]\n\n${word('cli.verbs')}:`);
    for (const verb of verbs) say(`  ${verb.name.padEnd(10)} ${verb.summary[language]}`);
    say(`  ${'help'.padEnd(10)} zhiyin help VERB\n\n${word('cli.exit-codes')}`);
    return exitCodes.done;
  }
  const verb = verbs.find((each) => each.name === name);
  if (!verb) throw new UsageError('cli.unknown-verb', { verb: name });
  say(`${verb.summary[language]}\n\n${word('cli.usage')}: ${verb.usage}\n\n${word('cli.examples')}:`);
  for (const example of verb.examples) say(`  ${example}`);
  if (name === 'serve') {
    say(`\n${word('cli.settings')}:`);
    for (const { name: setting, byDefault, doc } of describeSettings()) say(`  ${setting.padEnd(22)} ${doc}${byDefault === '' ? '' : ` [${byDefault}]`}`);
  }
  say(`\n${word('cli.exit-codes')}`);
  return exitCodes.done;
}
