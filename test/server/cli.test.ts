import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inputFrom } from '../../src/cli/input-fields.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import { cli } from '../../src/messages/en/cli.ts';
import { fill } from '../../src/messages/format.ts';
import { codeOf, fromBase32, stepAt } from '../../src/server/http/totp.ts';
import { openTown, password, proposal, type Town } from './town.ts';

let town: Town;
const folder = mkdtempSync(join(tmpdir(), 'zhiyin-cli-'));
let server = '';
beforeAll(async () => {
  town = await openTown();
  server = await town.app.listen({ host: '127.0.0.1', port: 0 });
  return town.close;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environmentOf: Record<string, string> = {};

/** One command line: its exit code and what it wrote. */
async function run(...argv: string[]) {
  const out: string[] = [];
  const remarks: string[] = [];
  const environment = { XDG_CONFIG_HOME: folder, ZHIYIN_SERVER: server, ZHIYIN_PASSWORD: password, ...environmentOf };
  const code = await runCommandLine(argv, environment, {
    language: 'en',
    environment,
    say: (line) => void out.push(line),
    remark: (line) => void remarks.push(line),
    word: (key, params = {}) => fill(cli[key], params),
    askSecret: async () => '',
    progress: () => undefined,
  });
  return { code, out: out.join('\n'), remarks: remarks.join('\n') };
}

it('counts working days with their holidays', async () => {
  const { code, out } = await run('calendar', '--from', '2024-09-25', '--working-days', '5', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ due: '2024-10-08', explanation: expect.stringContaining('2024-09-29 make-up working day') as string });
});

it.each([
  [['calendar', '--from', '2024-02-30', '--working-days', '5'], 2],
  [['calendar', '--from', '2024-02-20', '--working-days=-1'], 2],
  [['calendar', '--day', '1'], 2],
  [['dance'], 2],
  [[], 2],
  [['help', 'send'], 0],
  [['show', 'me'], 4],
  [['sign-in', '--account', 'chenghu-clerk', '--server', 'http://127.0.0.1:1'], 5],
  [['sign-in', '--account', 'nobody', '--district', 'chenghu'], 4],
] as const)('%j ends with %i and a sentence', async (argv, code) => {
  const ended = await run(...argv);
  expect(ended.code).toBe(code);
  expect(`${ended.out}${ended.remarks}`).not.toBe('');
});

it('proves the second factor of an account that has one', async () => {
  expect(await run('sign-in', '--account', 'chenghu-office', '--district', 'chenghu')).toMatchObject({ code: 0 });
  expect((await run('prove')).code).toBe(3);
  const account = 'chenghu-office';
  await town.database.app.query("INSERT INTO second_factor (account_name, secret, began_at, confirmed_at) VALUES ($1, 'MZXW6YTBOIMZXW6YTBOI', '2024-01-01', '2024-01-01')", [account]);
  environmentOf.ZHIYIN_CODE = codeOf(fromBase32('MZXW6YTBOIMZXW6YTBOI'), stepAt(town.desk.clock()));
  const proved = await run('prove');
  expect(proved).toMatchObject({ code: 0, remarks: expect.stringContaining('2024-03-04T13:') as string });
  await run('sign-out');
});

it('signs in, gives a command, shows a view, is refused, signs out', async () => {
  expect(await run('sign-in', '--account', 'chenghu-member', '--district', 'chenghu')).toMatchObject({ code: 0 });
  expect(statSync(join(folder, 'zhiyin', 'session.json')).mode & 0o777).toBe(0o600);
  const file = join(folder, 'draft.json');
  writeFileSync(file, JSON.stringify(proposal));
  const sent = await run('send', 'draft-proposal', '--file', file, '--title=另一个案由', '--json');
  expect(sent.code).toBe(0);
  const { id } = JSON.parse(sent.out) as { id: string };
  expect((await run('show', 'case', `--id=${id}`)).out).toContain('title: 另一个案由');
  const refused = await run('send', 'revise-draft', '--id', id, '--title=短', '--colour=red');
  expect(refused.code).toBe(3);
  expect(refused.remarks).toContain('input.colour: There is no “colour” here.');
  expect((await run('sign-out')).code).toBe(0);
  expect((await run('show', 'me')).code).toBe(4);
});

it('makes an input from options by the command’s schema', () => {
  const schema = {
    properties: {
      title: { type: 'string' },
      count: { type: 'integer' },
      on: { type: 'boolean' },
      units: { type: 'array', items: { type: 'string' } },
      levels: { type: 'object', additionalProperties: { type: 'string' } },
    },
  };
  const fields = new Map([
    ['title', ['2024']],
    ['count', ['7']],
    ['on', ['true']],
    ['units', ['1', 'b']],
    ['levels.work', ['satisfied']],
    ['__proto__.x', ['1']],
  ]);
  const input = inputFrom(fields, schema);
  expect(input).toMatchObject({ title: '2024', count: 7, on: true, units: ['1', 'b'], levels: { work: 'satisfied' } });
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});
