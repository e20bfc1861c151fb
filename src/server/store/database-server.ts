import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import type pg from 'pg';
import { DatabaseUnsuitable } from './store-error.ts';

export type Role = 'zhiyin_owner' | 'zhiyin_app' | 'zhiyin_auditor';

/** A server on a private socket, or one named by a URL whose account may make roles. */
export type DatabaseServer = { kind: 'socket'; socketDir: string; port: number; user: string } | { kind: 'url'; url: string };

/** How to reach a database as one of our roles, or as the `admin` who makes them. */
export function connectionTo(server: DatabaseServer, role: Role | 'admin', database: string): pg.ClientConfig {
  if (server.kind === 'socket') {
    return { host: server.socketDir, port: server.port, user: role === 'admin' ? server.user : role, database };
  }
  const url = parseUrl(server.url);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (role !== 'admin') {
    url.username = role;
    url.password = encodeURIComponent(rolePassword(server.url, role));
  }
  return { connectionString: url.href };
}

/** The database named in the URL, if any. */
export function databaseIn(url: string): string | undefined {
  return decodeURIComponent(parseUrl(url).pathname.slice(1)) || undefined;
}

/**
 * The password of a role: derived from the URL's own, so that all processes given the same URL agree and nothing
 * more has to be kept secret.
 */
export function rolePassword(url: string, role: Role): string {
  const secret = decodeURIComponent(parseUrl(url).password);
  return createHmac('sha256', secret).update(`zhiyin role ${role}`).digest('base64url');
}

/** The password as PostgreSQL stores it (RFC 5803), so that the password itself never stands in a statement or a log. */
export function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = createHmac('sha256', password).update('salt').digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest();
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey.toString('base64')}:${hmac(salted, 'Server Key').toString('base64')}`;
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new DatabaseUnsuitable('DATABASE_URL must be of the form postgres://account:password@host:5432/zhiyin.');
  }
  if (url.password === '') {
    throw new DatabaseUnsuitable("DATABASE_URL must carry the account's password: the passwords of the product's own roles are derived from it.");
  }
  return url;
}
