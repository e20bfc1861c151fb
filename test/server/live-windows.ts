import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/actor.ts';
import type { LiveAct } from '../../src/contract/live.ts';
import { readConfig } from '../../src/server/config.ts';
import { createAccount } from '../../src/server/credentials.ts';
import { listen } from '../../src/server/listen.ts';
import { appOn } from '../../src/server/main.ts';
import type { Desk } from '../../src/server/run-command.ts';
import type { TestDatabase } from '../store/test-database.ts';
import { password } from './town.ts';

/** The server on a port of its own, its clock turned by the test; windows of signed-in people listen to it as browsers do. */
export async function serveWindows(database: TestDatabase, settings: Record<string, string> = {}) {
  const time = { now: '2024-06-03T01:00:00.000Z' };
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: database.name, SIGN_INS_PER_MINUTE: '5000', REQUESTS_PER_MINUTE: '100000', SESSION_HOURS: '168', ...settings });
  const { app, desk } = await appOn(config, database, { clock: () => time.now });
  const address = await listen(app, config);
  const open: Window[] = [];

  const signIn = async (tenantId: string, { personId }: Actor): Promise<string> => {
    const account = `u-${randomUUID().slice(0, 8)}`;
    await createAccount(database.app, { account, tenantId, personId: personId ?? '', password, mustChange: false });
    const answer = await ask('/api/session', { 'x-district': tenantId }, { account, password, carrier: 'token' });
    return ((await answer.json()) as { token: string }).token;
  };
  const ask = (path: string, headers: Record<string, string>, body?: object): Promise<Response> =>
    fetch(`${address}${path}`, { headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) });

  /** A window of somebody, with what it received so far. `after`: the last message it had before. */
  const windowOf = async (tenantId: string, token: string, after?: string): Promise<Window> => {
    const stop = new AbortController();
    const headers = { authorization: `Bearer ${token}`, 'x-district': tenantId, ...(after === undefined ? {} : { 'last-event-id': after }) };
    const answer = await fetch(`${address}/api/live`, { headers, signal: stop.signal });
    const made: Window = { status: answer.status, text: '', isEnded: false, close: () => stop.abort() };
    open.push(made);
    const ended = (): void => void (made.isEnded = true);
    if (answer.ok && answer.body) void read(answer.body, made).then(ended, ended);
    return made;
  };
  const close = async (): Promise<void> => {
    for (const each of open) each.close();
    await app.close();
  };
  return { time, desk, ask, signIn, windowOf, close, follow: ((...commit) => desk.follow(...commit)) satisfies Desk['follow'] };
}

export interface Window {
  status: number;
  /** every byte so far, without the beats */
  text: string;
  isEnded: boolean;
  close: () => void;
}

async function read(body: ReadableStream<Uint8Array>, into: Window): Promise<void> {
  const decoder = new TextDecoder();
  for await (const chunk of body) into.text = `${into.text}${decoder.decode(chunk, { stream: true })}`.replaceAll('event: beat\ndata: {}\n\n', '');
}

const contentsOf = (window: Window, event: string): unknown[] =>
  [...window.text.matchAll(/event: (\w+)\n(?:id: [^\n]+\n)?data: ([^\n]*)\n\n/g)].filter((each) => each[1] === event).map((each) => JSON.parse(each[2] ?? 'null') as unknown);

export const actsIn = (window: Window): LiveAct[] => contentsOf(window, 'act') as LiveAct[];
export const typesIn = (window: Window): string[] => actsIn(window).map((each) => each.type);
export const readyIn = (window: Window): unknown => contentsOf(window, 'ready')[0];
export const lastIdIn = (window: Window): string => [...window.text.matchAll(/^id: (.+)$/gm)].at(-1)?.[1] ?? '';
