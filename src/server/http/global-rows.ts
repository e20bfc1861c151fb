import type pg from 'pg';
import { sqlState, storeErrorOf } from '../store/store-error.ts';

/** One statement on tables that belong to no district: accounts, sessions, the list of districts. Errors as in tenant transactions. */
export async function queryGlobal<Row extends pg.QueryResultRow>(pool: pg.Pool, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  try {
    return (await pool.query<Row>(text, [...values])).rows;
  } catch (error) {
    throw storeErrorOf(error, sqlState(error) === undefined);
  }
}
