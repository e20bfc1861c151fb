import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { commands } from '../domain/commands.ts';
import type { Instant } from '../domain/day.ts';
import { makeApp } from './app.ts';
import type { Config } from './config.ts';
import { oneTimePasswordsFor } from './credentials.ts';
import { liveRoutes } from './http/live-routes.ts';
import { listen } from './listen.ts';
import { pages } from './pages.ts';
import { queries } from './queries/all.ts';
import { liveFeedOn } from './reactions/live-feed.ts';
import { searchIndexOn } from './reactions/search-index.ts';
import { watchesOn } from './reactions/watches.ts';
import type { Desk } from './run-command.ts';
import { openDatabase, type Database } from './store/open.ts';

export interface Serving {
  /** where browsers find it, e.g. http://127.0.0.1:8420 */
  address: string;
  app: FastifyInstance;
  database: Database;
  desk: Desk;
  /** Ends open requests, then the database. Safe to call twice. */
  stop(): Promise<void>;
}

export interface ServingOptions {
  /** the clock of commands and sessions; tests and the demo turn their own */
  clock?: () => Instant;
  say?: (sentence: string) => void;
  /** done on the migrated database before the first request is taken */
  prepare?: (database: Database) => Promise<void>;
  /** written with every act, in its transaction */
  within?: Desk['within'];
}

const webDir = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Opens the database, brings it up to date and serves it. Throws errors whose message is a sentence. */
export async function serve(config: Config, options: ServingOptions = {}): Promise<Serving> {
  const say = options.say ?? (() => undefined);
  const database = await openDatabase({ dataDir: config.DATA_DIR, databaseUrl: config.DATABASE_URL, databaseAppUrl: config.DATABASE_APP_URL, owns: true, log: say });
  try {
    const migrated = await database.migrate();
    if (migrated.length > 0) say(`The database was brought up to date: ${migrated.join(', ')}.`);
    await options.prepare?.(database);
    const watches = watchesOn(config, database, say);
    const { app, desk } = await appOn(config, database, { ...options, within: watches.within });
    // Before the first request: an act may enqueue a job at once.
    await watches.start(desk);
    const address = await listen(app, config).catch(async (error: unknown) => {
      await watches.stop();
      throw error;
    });
    let stopped: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      // An act of the last request may still enqueue a job.
      await app.close();
      await watches.stop();
      await database.close();
    };
    return { address, app, database, desk, stop: () => (stopped ??= stop()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The application on an open database, its reactions connected. */
export async function appOn(
  config: Config,
  database: Pick<Database, 'app'>,
  { clock = () => new Date().toISOString(), say = () => undefined, within }: ServingOptions = {},
): Promise<{ app: FastifyInstance; desk: Desk }> {
  const oneTimePasswords = oneTimePasswordsFor(database.app, (error) => say(`An account could not be made: ${String(error)}. Reset its password to try again.`));
  const searchFailed = (error: unknown): void => say(`The search index could not be kept and will be tried again: ${String(error)}`);
  const searchIndex = searchIndexOn(database.app, searchFailed);
  const follow: Desk['follow'] = (tenantId, logged) => {
    oneTimePasswords.follow(tenantId, logged);
    searchIndex.follow(tenantId, logged);
    liveFeed.follow(tenantId, logged);
  };
  const desk: Desk = { pool: database.app, scope: config.DATABASE_URL ?? config.DATA_DIR, commands, clock, follow, within };
  const liveFeed = liveFeedOn(desk, config, (error) => say(`Open windows could not be told what happened and will be told later: ${String(error)}`));
  const app = await makeApp({ config, desk, queries, oneTimePasswords, webDir, pages: [...pages, liveRoutes(liveFeed)] });
  app.addHook('onClose', searchIndex.stop);
  void searchIndex.catchUp().catch(searchFailed);
  return { app, desk };
}
