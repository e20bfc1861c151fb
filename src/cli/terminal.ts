import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { cli as cliEn } from '../messages/en/cli.ts';
import { fill, type Params } from '../messages/format.ts';
import { cli as cliZh, type CliKey } from '../messages/zh-CN/cli.ts';

export type Language = 'zh' | 'en';

/** Where a verb reads and writes; tests give their own. */
export interface Terminal {
  language: Language;
  environment: Readonly<Record<string, string | undefined>>;
  /** results, to standard output */
  say: (line: string) => void;
  /** remarks, to standard error */
  remark: (line: string) => void;
  /** how far a long task is: a bar in a terminal, a line now and then in a file */
  progress: (done: number, all: number, at: string) => void;
  word: (key: CliKey, params?: Params) => string;
  /** asks without showing what is typed */
  askSecret: (question: string) => Promise<string>;
}

export function terminalOf(environment: Terminal['environment'], wanted: string | undefined): Terminal {
  const language = languageOf(environment, wanted);
  const words = language === 'en' ? cliEn : cliZh;
  return {
    language,
    environment,
    askSecret,
    say: (line) => void process.stdout.write(`${line}\n`),
    remark: (line) => void process.stderr.write(`${line}\n`),
    progress: progressOn(process.stderr),
    word: (key, params = {}) => fill(words[key], params),
  };
}

const barWidth = 30;

function progressOn(stream: NodeJS.WriteStream): Terminal['progress'] {
  let said = -1;
  return (done, all, at) => {
    const share = all === 0 ? 1 : done / all;
    const filled = Math.round(share * barWidth);
    const line = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${String(Math.floor(share * 100)).padStart(3)}%  ${at}`;
    if (stream.isTTY) stream.write(`\r${line}${done === all ? '\n' : ''}`);
    else if (Math.floor(share * 10) > said) {
      said = Math.floor(share * 10);
      stream.write(`${line}\n`);
    }
  };
}

/** `--lang`, else the locale of the terminal; Chinese where neither says English. */
function languageOf(environment: Terminal['environment'], wanted: string | undefined): Language {
  const locale = wanted ?? environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return /^(en|C|POSIX)([_.-]|$)/.test(locale) ? 'en' : 'zh';
}

async function askSecret(question: string): Promise<string> {
  if (!process.stdin.isTTY) return firstLine(process.stdin);
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answer = await lines.question('');
  lines.close();
  process.stderr.write('\n');
  return answer;
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  return '';
}
