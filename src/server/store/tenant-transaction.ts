import { createHash } from 'node:crypto';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { sqlState, storeErrorOf } from './store-error.ts';

export type Rows<Row> = { rows: Row[]; rowCount: number };

/** The only way to the tables of a tenant: inside a transaction that belongs to it. */
export type TenantClient = {
  readonly tenantId: string;
  /** Runs one statement as a named prepared one. `$1` is the tenant's id and is added here; `values` begin at `$2`. */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Rows<Row>>;
  /** The same for a statement composed of what a reader filters and sorts by: planned for these very values, and not kept. */
  queryOnce<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Rows<Row>>;
  /** A statement of the job queue, whose tables belong to no district: what is enqueued comes and goes with the transaction. */
  enqueue(text: string, values?: readonly unknown[]): Promise<Rows<pg.QueryResultRow>>;
};

const attemptsMax = 4; // the first and three repetitions
const retriedStates = new Set(['40001', '40P01']); // serialization failure, deadlock: the whole transaction may be tried again

/**
 * Runs `work` in one transaction of the tenant and commits. After a deadlock or a serialization failure `work` runs
 * again, so it must do nothing outside the transaction.
 * Throws StoreUnavailable when the connection is lost, StoreFull when the disk is; else what `work` threw.
 */
export function withTenant<T>(pool: pg.Pool, tenantId: string, work: (client: TenantClient) => Promise<T>): Promise<T> {
  return repeat(pool, tenantId, 'begin', work);
}

/** As withTenant, in a transaction that can only read. */
export function readTenant<T>(pool: pg.Pool, tenantId: string, work: (client: TenantClient) => Promise<T>): Promise<T> {
  return repeat(pool, tenantId, 'begin read only', work);
}

async function repeat<T>(pool: pg.Pool, tenantId: string, begin: string, work: (client: TenantClient) => Promise<T>): Promise<T> {
  // SET takes no parameters, so the id is written into the text: nothing but these characters may get there.
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(tenantId)) throw new TypeError(`Not a tenant id: ${JSON.stringify(tenantId)}`);
  const opening = `${begin}; set local app.tenant = '${tenantId}'`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, tenantId, opening, work);
    } catch (error) {
      if (attempt === attemptsMax || !retriedStates.has(sqlState(error) ?? '')) throw error;
      await sleep(Math.random() * 10 * 2 ** attempt); // apart from the transaction we collided with
    }
  }
}

async function once<T>(pool: pg.Pool, tenantId: string, opening: string, work: (client: TenantClient) => Promise<T>): Promise<T> {
  const connection = await pool.connect().catch((error: unknown) => {
    throw storeErrorOf(error, sqlState(error) === undefined);
  });
  let isLost = false;
  const lose = (): void => {
    isLost = true;
  };
  connection.on('error', lose);
  connection.on('end', lose);
  const session = { isOpen: true };
  try {
    await connection.query(opening);
    const result = await work(tenantClient(connection, tenantId, session));
    session.isOpen = false;
    const { command } = await connection.query('commit');
    if (command === 'ROLLBACK') throw new Error('A statement of the transaction failed and the error was not passed on: nothing was saved.');
    return result;
  } catch (error) {
    session.isOpen = false;
    await turn(); // the driver tells of a lost connection one turn after it failed the query
    if (!isLost) await connection.query('rollback').catch(lose);
    throw storeErrorOf(error, isLost && !isOurs(error));
  } finally {
    connection.off('error', lose);
    connection.off('end', lose);
    connection.release(isLost);
  }
}

function tenantClient(connection: pg.PoolClient, tenantId: string, session: { isOpen: boolean }): TenantClient {
  const run = async <Row extends pg.QueryResultRow>(name: string | undefined, text: string, values: readonly unknown[]): Promise<Rows<Row>> => {
    if (!session.isOpen) throw new TypeError('This transaction has ended: a query in it was not awaited.');
    const { rows, rowCount } = await connection.query<Row>({ ...(name === undefined ? {} : { name }), text, values: [tenantId, ...values] });
    return { rows, rowCount: rowCount ?? 0 };
  };
  return {
    tenantId,
    query: async (text, values = []) => run(statementName(text), text, values),
    queryOnce: async (text, values = []) => {
      checkTenant(text);
      return run(undefined, text, values);
    },
    enqueue: async (text, values = []) => {
      if (!session.isOpen) throw new TypeError('This transaction has ended: a query in it was not awaited.');
      const { rows, rowCount } = await connection.query<pg.QueryResultRow>(text, [...values]);
      return { rows, rowCount: rowCount ?? 0 };
    },
  };
}

/** Throws for a statement that forgets the tenant. */
function checkTenant(text: string): void {
  if (!/\$1(?!\d)/.test(text)) throw new TypeError(`A statement on a tenant's tables must hold the tenant id as $1: ${text}`);
}

const names = new Map<string, string>();
const namesMax = 5000; // statements are fixed texts; a program that builds them from values would fill the memory

/** A name for the prepared statement, the same in every process. */
function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  checkTenant(text);
  if (names.size >= namesMax) throw new TypeError('Too many different statements: pass values as parameters, never in the text.');
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  names.set(text, name);
  return name;
}

/** An error of the program itself is passed on as it is, even when the connection broke meanwhile. */
function isOurs(error: unknown): boolean {
  return error instanceof TypeError || error instanceof RangeError;
}
