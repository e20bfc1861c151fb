import pg from 'pg';

/** What a line of the log is given to; the caller decides where it goes. */
export type Log = (sentence: string) => void;

/** Errors of the store that a person can act on. `message` is a sentence that can be shown as it is. */
export abstract class StoreError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Another living process serves this data folder. */
export class DataFolderInUse extends StoreError {}

/** The PostgreSQL server of the data folder cannot be started or used. */
export class PostgresUnusable extends StoreError {}

/** The data folder is a copy of one in use; waiting does not help. */
export class DataFolderCopied extends PostgresUnusable {}

/** The database has the wrong encoding or locale. */
export class DatabaseUnsuitable extends StoreError {}

/** The account of the given URL may not make the roles or the database. */
export class DatabaseRightsMissing extends StoreError {}

/** The role of the application could step round row security. */
export class AppRoleUnsafe extends StoreError {}

/** A migration that has already run is missing, was changed, or comes before one that has run. */
export class MigrationRefused extends StoreError {}

/** A statement of a migration failed; nothing of its file was kept. */
export class MigrationFailed extends StoreError {}

/** The database cannot be reached now; the same call may succeed later. */
export class StoreUnavailable extends StoreError {}

/** The disk of the database is full. */
export class StoreFull extends StoreError {}

/** A value in the database that has no exact counterpart in the program. */
export class UnreadableValue extends StoreError {}

/** The SQLSTATE of an error that the server sent, else undefined. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

// Class 08: connection; 53300: no connection left; 57P0x: shutting down, crashed, starting.
const unavailableStates = new Set(['53300', '57P01', '57P02', '57P03', '57P05']);

/** The typed error for what the driver threw: connection trouble and a full disk get their class, all else passes unchanged. */
export function storeErrorOf(error: unknown, connectionLost: boolean): unknown {
  if (error instanceof StoreError) return error;
  const state = sqlState(error);
  if (state === '53100') {
    return new StoreFull('The disk of the database is full: nothing was saved. Free some space and try again.', { cause: error });
  }
  const isRefused = state !== undefined && (state.startsWith('08') || unavailableStates.has(state));
  const isBroken = state === undefined && (connectionLost || (error instanceof Error && 'syscall' in error));
  if (!isRefused && !isBroken) return error;
  return new StoreUnavailable('The database cannot be reached at the moment. Try again shortly.', { cause: error });
}
