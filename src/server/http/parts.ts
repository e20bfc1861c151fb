import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import type { OneTimePasswords } from '../credentials.ts';
import type { Queries } from '../queries/reader.ts';
import type { Desk } from '../run-command.ts';
import type { Districts } from './districts.ts';
import type { Lockout } from './lockout.ts';
import type { PublicCounter } from './public-counter.ts';

/** What the HTTP side is put together from. */
export interface Parts {
  config: Config;
  desk: Desk;
  queries: Queries;
  oneTimePasswords: OneTimePasswords;
  /** the built workbench; null where there is none */
  webDir?: string | null;
  /** further pages and documents, each adding its own routes */
  pages?: readonly Page[];
}

export interface Room extends Parts {
  districts: Districts;
  /** one count of wrong passwords, wherever they are typed */
  lockout: Lockout;
  /** tells when kept public pages are out of date */
  publicCounter: PublicCounter;
}
export type Page = (app: FastifyInstance, room: Room) => Promise<void> | void;
