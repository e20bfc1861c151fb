import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { makeClient, type Client } from '../contract/client.ts';
import { optionOf, type Given } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** A sign-in kept between runs: readable by its owner only, good for one server. */
interface KeptSession {
  server: string;
  account: string;
  token: string;
  district?: string | undefined;
}

/** Nobody is signed in to this server. */
export class NotSignedIn extends Error {
  override name = 'NotSignedIn';
}

const folderOf = (environment: Terminal['environment']): string => join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'zhiyin');
const fileOf = (environment: Terminal['environment']): string => join(folderOf(environment), 'session.json');

export function readSession({ environment }: Terminal): KeptSession | null {
  try {
    return JSON.parse(readFileSync(fileOf(environment), 'utf8')) as KeptSession;
  } catch {
    return null; // absent, or not ours
  }
}

export function keepSession({ environment }: Terminal, session: KeptSession): void {
  mkdirSync(folderOf(environment), { recursive: true, mode: 0o700 });
  const file = fileOf(environment);
  writeFileSync(file, `${JSON.stringify(session)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600); // also where it existed before
}

export const forgetSession = ({ environment }: Terminal): void => rmSync(fileOf(environment), { force: true });

/** `--server`, else ZHIYIN_SERVER, else the one signed in to, else the default of `serve`. */
export function serverOf(given: Given, terminal: Terminal): string {
  const server = optionOf(given, 'server') ?? terminal.environment['ZHIYIN_SERVER'] ?? readSession(terminal)?.server ?? 'http://127.0.0.1:8420';
  return server.replace(/\/+$/, '');
}

export function clientFor(given: Given, terminal: Terminal, token?: string): Client {
  const kept = readSession(terminal);
  const origin = serverOf(given, terminal);
  const district = optionOf(given, 'district') ?? (kept?.server === origin ? kept.district : undefined);
  return makeClient({ origin, token, district, language: terminal.language === 'en' ? 'en' : 'zh-CN' });
}

/** A client with the kept session. A token never goes to another server than the one that gave it. */
export function signedInClient(given: Given, terminal: Terminal): Client {
  const kept = readSession(terminal);
  if (kept?.server !== serverOf(given, terminal)) throw new NotSignedIn();
  return clientFor(given, terminal, kept.token);
}
