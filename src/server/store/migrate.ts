import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { sqlStatements } from './sql-statements.ts';
import { MigrationFailed, MigrationRefused } from './store-error.ts';

type Migration = { name: string; text: string; checksum: string };

export const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url));

const migrationLock = 'pg_advisory_lock(1953394041, 3)';

/**
 * Brings the database to the state of the files `NNNN-name.sql` in the folder and returns the names of those that ran
 * now. Forward only; one transaction per file; a second starter waits for the first.
 * Throws MigrationRefused when the history and the files disagree, MigrationFailed when a statement fails.
 */
export async function migrate(owner: pg.Pool, folder: string = migrationsFolder): Promise<string[]> {
  const files = readMigrations(folder);
  const client = await owner.connect();
  try {
    await client.query(`select ${migrationLock}`);
    await prepare(client);
    const { rows: landed } = await client.query<{ name: string; checksum: string }>('select name, checksum from applied_migration order by name');
    const fresh = unapplied(files, landed);
    for (const migration of fresh) await apply(client, migration);
    return fresh.map(({ name }) => name);
  } finally {
    client.release(true); // the lock ends with the session, whatever happened
  }
}

function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  const numbers = new Set<string>();
  return names.map((name) => {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1];
    if (number === undefined) throw new MigrationRefused(`The migration ${name} must be called like 0001-first-tables.sql.`);
    if (numbers.has(number)) throw new MigrationRefused(`Two migrations have the number ${number}: give ${name} the next free one.`);
    numbers.add(number);
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

async function prepare(client: pg.ClientBase): Promise<void> {
  await client.query(`create table if not exists applied_migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  await client.query(distribute);
  await client.query('revoke all on function app_distribute(text, text) from public');
}

/** The files that have not run; refuses every history that the files do not continue. */
function unapplied(files: Migration[], landed: { name: string; checksum: string }[]): Migration[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of landed) {
    const file = byName.get(name);
    if (file === undefined) throw new MigrationRefused(`The database has the migration ${name}, which this release does not know: use a release at least as new.`);
    if (file.checksum !== checksum) throw new MigrationRefused(`The migration ${name} was changed after it ran: restore it and put the change into a new file.`);
  }
  const ran = new Set(landed.map(({ name }) => name));
  const last = landed.at(-1)?.name ?? '';
  const fresh = files.filter(({ name }) => !ran.has(name));
  const late = fresh.find(({ name }) => name < last);
  if (late !== undefined) throw new MigrationRefused(`The migration ${late.name} comes before ${last}, which has already run: give it a higher number.`);
  return fresh;
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  let current = '';
  try {
    await client.query('begin');
    for (const statement of sqlStatements(migration.text)) {
      current = statement;
      await client.query(statement);
    }
    await client.query('insert into applied_migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new MigrationFailed(`The migration ${migration.name} failed and changed nothing: ${error instanceof Error ? error.message : String(error)}, in: ${current.slice(0, 300)}`, { cause: error });
  }
}

/**
 * Called by migrations right after each CREATE TABLE: spreads the table over a Citus cluster, and does nothing where
 * there is none. Second argument: `reference`, `default` (by tenant), or the table to lie beside.
 */
const distribute = `
create or replace function app_distribute(text, text) returns void language plpgsql as $$
begin
  if not exists (select from pg_extension where extname = 'citus') then
    return;
  end if;
  if $2 = 'reference' then
    execute 'select create_reference_table($1)' using $1::regclass;
  elsif $2 = 'default' then
    execute 'select create_distributed_table($1, ''tenant_id'')' using $1::regclass;
  else
    execute 'select create_distributed_table($1, ''tenant_id'', colocate_with => $2)' using $1::regclass, $2;
  end if;
end
$$`;
