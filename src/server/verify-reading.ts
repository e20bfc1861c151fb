import type pg from 'pg';

/** One tenant's records as they were at one moment, read by the auditor's role; nothing can be written through it. */
export interface Audit {
  readonly tenantId: string;
  /** `$1` is the tenant's id; `values` begin at `$2` */
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** the rows of a statement in pages, however many there are */
  pages<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[], size?: number): AsyncGenerator<Row[]>;
}

/** Told of every page that was read; what it throws ends the reading. */
export type Watch = (rows: number) => void;

const pageSize = 1000;
/** sorting a province's log takes longer than a request may */
const statementMinutes = 30;

/** Runs `work` on a snapshot: writers go on meanwhile and are not seen. */
export async function onSnapshot<T>(auditor: pg.Pool, tenantId: string, work: (audit: Audit) => Promise<T>, watch?: Watch): Promise<T> {
  const connection = await auditor.connect();
  let isBroken = true;
  try {
    await connection.query('begin isolation level repeatable read read only');
    await connection.query(`set local statement_timeout = '${statementMinutes}min'; set local idle_in_transaction_session_timeout = '${statementMinutes}min'`);
    // The auditor's role reads every district; the application's own, asked from a screen, only the one it names.
    await connection.query("select set_config('app.tenant', $1, true)", [tenantId]);
    const result = await work(auditOf(connection, tenantId, watch));
    await connection.query('commit');
    isBroken = false;
    return result;
  } finally {
    connection.release(isBroken);
  }
}

function auditOf(connection: pg.PoolClient, tenantId: string, watch: Watch = () => undefined): Audit {
  let cursors = 0;
  const query = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> => (await connection.query<Row>(text, [tenantId, ...values])).rows;
  return {
    tenantId,
    query,
    async *pages<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = [], size = pageSize): AsyncGenerator<Row[]> {
      const cursor = `pages_${(cursors += 1)}`;
      await connection.query(`declare ${cursor} no scroll cursor for ${text}`, [tenantId, ...values]);
      for (;;) {
        const { rows } = await connection.query<Row>(`fetch ${size} from ${cursor}`);
        watch(rows.length);
        if (rows.length > 0) yield rows;
        if (rows.length < size) break;
      }
      await connection.query(`close ${cursor}`);
    },
  };
}
