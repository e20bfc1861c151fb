import type pg from 'pg';

interface Statement {
  /** as given to the driver: a text, or a named statement */
  sql: string | { name: string; text: string; values: readonly unknown[] };
  /** where the values hold a place in the log, counted from the counter's */
  places: readonly number[];
  isCounter: boolean;
}

/** Everything one command sent to the database, ready to be sent again. */
export interface Recording {
  statements: readonly Statement[];
  /** where the counter stood when it was recorded */
  seq: number;
}

/**
 * A pool whose transactions are written down and not kept: `commit` is turned into `rollback`. What is written down is
 * what a program without any of our logic would send: the same statements with values that are fixed beforehand.
 */
export function recordingPool(pool: pg.Pool): { pool: pg.Pool; take: () => Recording } {
  let recording: { statements: Statement[]; seq: number } = { statements: [], seq: 0 };
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect();
    const query = async (sql: string | { name: string; text: string; values: unknown[] }): Promise<pg.QueryResult> => {
      const isCommit = sql === 'commit';
      const result = await client.query(isCommit ? 'rollback' : (sql as pg.QueryConfig));
      recording.statements.push(statementOf(sql, recording.seq));
      if (isCounter(sql)) recording.seq = (result.rows[0] as { seq: number }).seq;
      return isCommit ? { ...result, command: 'COMMIT' } : result;
    };
    return new Proxy(client, {
      get: (target, name) => {
        if (name === 'query') return query;
        const found: unknown = Reflect.get(target, name);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
  };
  const take = (): Recording => {
    const taken = recording;
    recording = { statements: [], seq: 0 };
    return taken;
  };
  return { pool: { connect } as unknown as pg.Pool, take };
}

const isCounter = (sql: Statement['sql']): boolean => typeof sql !== 'string' && /^SELECT seq, [\s\S]* FROM tenant_counter [\s\S]*FOR UPDATE/.test(sql.text);

function statementOf(sql: string | { name: string; text: string; values: unknown[] }, seq: number): Statement {
  if (typeof sql === 'string') return { sql, places: [], isCounter: false };
  const values = sql.values.map((value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value));
  // After the counter the numbers just above it are places in the log; versions and days are far from them.
  const places = seq === 0 ? [] : values.flatMap((value, at) => (typeof value === 'number' && value > seq && value <= seq + 20 ? [at] : []));
  return { sql: { ...sql, values }, places, isCounter: isCounter(sql) };
}

/** Sends a recording again; places in the log are moved to where the counter stands now. */
export async function play(pool: pg.Pool, { statements, seq }: Recording): Promise<void> {
  const client = await pool.connect();
  let shift = 0;
  try {
    for (const { sql, places, isCounter: counts } of statements) {
      if (typeof sql === 'string') await client.query(sql);
      else {
        const values = places.length === 0 ? [...sql.values] : sql.values.map((value, at) => (places.includes(at) ? (value as number) + shift : value));
        const { rows } = await client.query<{ seq: number }>({ name: sql.name, text: sql.text, values });
        if (counts) shift = (rows[0]?.seq ?? 0) - seq;
      }
    }
  } finally {
    client.release();
  }
}
