import { isSet, readArguments, UsageError, optionOf, type Given } from './arguments.ts';
import { explainFailure } from './failures.ts';
import { help } from './help.ts';
import { terminalOf, type Terminal } from './terminal.ts';
import { commonFlags, commonOptions, exitCodes, type ExitCode, type Verb } from './verb.ts';
import { verbs } from './verbs.ts';

const flags = new Set<string>([...commonFlags, ...verbs.flatMap((verb) => verb.flags)]);

/** Runs one command line and tells how it ended; everything a person can act on is said in a sentence. */
export async function runCommandLine(argv: readonly string[], environment: Terminal['environment'], terminal?: Terminal): Promise<ExitCode> {
  const all = readArguments(argv, flags);
  const [name, ...words] = all.words;
  const given: Given = { ...all, words };
  const at = terminal ?? terminalOf(environment, optionOf(given, 'lang'));
  try {
    if (name === undefined) {
      help(verbs, undefined, at);
      return isSet(given, 'help') ? exitCodes.done : exitCodes.usage;
    }
    if (name === 'help') return help(verbs, words[0], at);
    const verb = verbs.find((each) => each.name === name);
    if (!verb) throw new UsageError('cli.unknown-verb', { verb: name });
    if (isSet(given, 'help')) return help(verbs, name, at);
    refuseUnknownOptions(verb, given);
    return await verb.run(given, at);
  } catch (error) {
    return explainFailure(error, given, at, isSet(given, 'json'));
  }
}

function refuseUnknownOptions(verb: Verb, given: Given): void {
  if (verb.isOpen) return;
  const known = new Set<string>([...commonOptions, ...commonFlags, ...verb.options, ...verb.flags]);
  const unknown = [...given.options.keys()].find((option) => !known.has(option));
  if (unknown !== undefined) throw new UsageError('cli.unknown-option', { option: unknown, verb: verb.name });
}
