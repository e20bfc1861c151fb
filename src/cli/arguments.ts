/** The words and options of a command line. */
export interface Given {
  words: readonly string[];
  options: ReadonlyMap<string, readonly string[]>;
}

/** `word --name=value --name value --flag`; what follows `--` are words. A flag takes no value unless it is written with `=`. */
export function readArguments(argv: readonly string[], flags: ReadonlySet<string>): Given {
  const words: string[] = [];
  const options = new Map<string, string[]>();
  const add = (name: string, value: string): void => void options.set(name, [...(options.get(name) ?? []), value]);
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? '';
    if (argument === '--') {
      words.push(...argv.slice(at + 1));
      break;
    }
    if (!argument.startsWith('--')) {
      words.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const next = argv[at + 1];
    if (equals > 0) add(argument.slice(2, equals), argument.slice(equals + 1));
    else if (flags.has(argument.slice(2)) || next === undefined || next.startsWith('--')) add(argument.slice(2), 'true');
    else {
      add(argument.slice(2), next);
      at += 1;
    }
  }
  return { words, options };
}

export const optionOf = (given: Given, name: string): string | undefined => given.options.get(name)?.at(-1);
export const isSet = (given: Given, flag: string): boolean => given.options.has(flag) && optionOf(given, flag) !== 'false';

/** The command line cannot be understood; `key` and `params` make the sentence. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(key: string, params: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

export function required(given: Given, verb: string, option: string): string {
  const value = optionOf(given, option);
  if (value === undefined || value === '') throw new UsageError('cli.missing-option', { option, verb });
  return value;
}

export function wordAt(given: Given, verb: string, at: number, word: string): string {
  const value = given.words[at];
  if (value === undefined) throw new UsageError('cli.missing-word', { word, verb });
  return value;
}
