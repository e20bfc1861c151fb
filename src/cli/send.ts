import { readFileSync } from 'node:fs';
import { newCommandId, type Client } from '../contract/client.ts';
import type { CommandDone } from '../contract/routes.ts';
import { wordOf } from '../messages/sentences.ts';
import { isSet, optionOf, UsageError, wordAt, type Given } from './arguments.ts';
import { signedInClient } from './connection.ts';
import { inputFrom } from './input-fields.ts';
import type { Terminal } from './terminal.ts';
import { commonFlags, commonOptions, exitCodes, type Verb } from './verb.ts';

const options = ['proposal', 'id', 'version', 'command-id', 'file'] as const;
const own = new Set<string>([...commonOptions, ...commonFlags, ...options]);

export const send: Verb = {
  name: 'send',
  summary: { zh: '办理一步（发出一个命令）', en: 'gives a command' },
  usage: 'zhiyin send COMMAND [--proposal NUMBER | --id ID [--version N]] [--file INPUT.json] [--FIELD=value …] [--command-id UUID] [--json]',
  examples: [
    'zhiyin send accept-assignment --proposal 2024-0007 --file accept.json',
    'zhiyin send register-person --name=林知远',
    'zhiyin send rate-reply --proposal 2024-0007 --levels.work=satisfied --levels.result=satisfied',
  ],
  options,
  flags: [],
  isOpen: true,
  run: async (given, terminal) => {
    const name = wordAt(given, 'send', 0, 'COMMAND');
    const client = signedInClient(given, terminal);
    const target = await targetOf(given, terminal, client);
    const input = await inputOf(given, terminal, client, name);
    const commandId = optionOf(given, 'command-id') ?? newCommandId();
    const done = await client.send(name, { commandId, ...target, input });
    await tell(terminal, client, { name, commandId, done, isJson: isSet(given, 'json') });
    return exitCodes.done;
  },
};

/** A case by its number is read first, so that the command goes to the version just seen. */
async function targetOf(given: Given, terminal: Terminal, client: Client): Promise<{ id?: string; version?: number }> {
  const number = optionOf(given, 'proposal');
  if (number !== undefined) {
    const { id, version } = await client.read('case', { id: number });
    return { id, version };
  }
  const id = optionOf(given, 'id');
  const version = optionOf(given, 'version');
  if (version !== undefined && !/^\d{1,9}$/.test(version))
    throw new UsageError('cli.bad-option', { option: 'version', value: version, expected: terminal.word('cli.expected-count', { maximum: 999_999_999 }) });
  return { ...(id === undefined ? {} : { id }), ...(version === undefined ? {} : { version: Number(version) }) };
}

/** The file's fields, those of the command line over them. */
async function inputOf(given: Given, terminal: Terminal, client: Client, name: string): Promise<Record<string, unknown>> {
  const fields = new Map([...given.options].filter(([option]) => !own.has(option)).map(([option, values]) => [option.replace(/^input\./, ''), values]));
  const file = optionOf(given, 'file');
  const fromFile = file === undefined ? {} : readInput(file, terminal);
  if (fields.size === 0) return fromFile;
  return { ...fromFile, ...inputFrom(fields, await schemaOf(client, name)) };
}

function readInput(file: string, terminal: Terminal): Record<string, unknown> {
  const refuse = (reason: string): never => {
    throw new UsageError('cli.bad-option', { option: 'file', value: file, expected: terminal.word('cli.expected-file', { reason }) });
  };
  try {
    const value: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : refuse('{ … }');
  } catch (error) {
    return error instanceof UsageError ? refuse('{ … }') : refuse(error instanceof Error ? error.message : String(error));
  }
}

async function schemaOf(client: Client, name: string): Promise<Parameters<typeof inputFrom>[1]> {
  type Described = { paths?: Record<string, { post?: { requestBody?: { content?: Record<string, { schema?: { properties?: Record<string, object> } }> } } }> };
  const described = (await client.fetchJson('/openapi.json')) as Described;
  return described.paths?.[`/api/commands/${name}`]?.post?.requestBody?.content?.['application/json']?.schema?.properties?.['input'] ?? {};
}

const makesPassword = new Set(['create-account', 'reset-credentials']);

async function tell(terminal: Terminal, client: Client, { name, commandId, done, isJson }: { name: string; commandId: string; done: CommandDone; isJson: boolean }): Promise<void> {
  const oneTime = makesPassword.has(name) && !done.isRepeat ? await client.oneTimePassword(commandId) : null;
  if (isJson) {
    terminal.say(JSON.stringify({ ...done, commandId, ...(oneTime ?? {}) }));
    return;
  }
  terminal.say(terminal.word(done.isRepeat ? 'cli.repeated' : 'cli.done', { command: wordOf(terminal.language, `command.${name}`) ?? name, id: done.id, version: done.version }));
  if (oneTime) terminal.say(terminal.word('cli.one-time-password', { account: oneTime.account, password: oneTime.password }));
}
