import type { Given } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** How a run ends, for scripts. */
export const exitCodes = { done: 0, checkFailed: 1, usage: 2, refused: 3, notSignedIn: 4, unreachable: 5 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** One word of the command line: `zhiyin <name> …`. */
export interface Verb {
  name: string;
  summary: { zh: string; en: string };
  usage: string;
  examples: readonly string[];
  /** options with a value; `open` verbs take any other as well */
  options: readonly string[];
  /** options without one */
  flags: readonly string[];
  isOpen?: boolean;
  run: (given: Given, terminal: Terminal) => Promise<ExitCode>;
}

/** Options every verb takes. */
export const commonOptions = ['lang', 'server', 'district'] as const;
export const commonFlags = ['json', 'help'] as const;
