import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../src/server/store/migrate.ts';
import { refuseUnsafeAppRole } from '../../src/server/store/roles.ts';
import { AppRoleUnsafe, MigrationFailed, MigrationRefused, StoreFull, StoreUnavailable, UnreadableValue } from '../../src/server/store/store-error.ts';
import { readTenant, withTenant } from '../../src/server/store/tenant-transaction.ts';
import { freshDatabase, type TestDatabase } from './test-database.ts';

const sample = `
create table event (tenant_id text not null, stream_id text not null, version int not null, payload jsonb, primary key (tenant_id, stream_id, version));
select app_distribute('public.event', 'default');
alter table event enable row level security;
alter table event force row level security;
create policy tenant on event to zhiyin_app
  using (tenant_id = nullif(current_setting('app.tenant', true), '')) with check (tenant_id = nullif(current_setting('app.tenant', true), ''));
grant select, insert on event to zhiyin_app;
--;
create table counter (tenant_id text primary key, n int8 not null); grant select, insert, update on counter to zhiyin_app;
create function semicolons() returns text language sql as $body$ select 'a;b' || $q$;$q$; $body$; -- one; statement
create function fill_disk(text) returns void language plpgsql as $$ begin raise 'no space left' using errcode = 'disk_full'; end $$;
`;

let folder: string;
let db: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhiyin-migrations-'));
  writeFileSync(join(folder, '0001-sample.sql'), sample);
  db = await freshDatabase({ migrations: folder });
});

afterAll(async () => {
  await db.drop();
  rmSync(folder, { recursive: true });
});

beforeEach(() => db.owner.query('truncate event, counter'));

const insert = 'insert into event (tenant_id, stream_id, version) values ($1, $2, $3)';

test('what is committed is there, what throws is not', async () => {
  await withTenant(db.app, 'east', (client) => client.query(insert, ['s', 1]));
  const failing = withTenant(db.app, 'east', async (client) => {
    await client.query(insert, ['s', 2]);
    throw new RangeError('no');
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(await versions('east')).toEqual([1]);
});

test('row security keeps tenants apart when a statement forgets its filter', async () => {
  await withTenant(db.app, 'east', (client) => client.query(insert, ['s', 1]));
  await withTenant(db.app, 'west', (client) => client.query(insert, ['s', 1]));
  // The only use of $1 is harmless: nothing but the policy filters here.
  const everything = 'select tenant_id from event where $1::text is not null';
  expect((await readTenant(db.app, 'east', (client) => client.query(everything))).rows).toEqual([{ tenant_id: 'east' }]);
  const forged = "insert into event (tenant_id, stream_id, version) select 'west', $1::text, 9";
  await expect(withTenant(db.app, 'east', (client) => client.query(forged))).rejects.toMatchObject({ code: '42501' });
  expect((await db.app.query('select from event')).rowCount).toBe(0); // outside a transaction of a tenant: nothing
});

test('the tenant of a transaction does not stay on its connection', async () => {
  await withTenant(db.app, 'east', (client) => client.query(insert, ['s', 1]));
  await Promise.all(Array.from({ length: 14 }, async () => expect((await db.app.query('select from event')).rowCount).toBe(0)));
});

test.each(['update event set version = 2 where tenant_id = $1', 'delete from event where tenant_id = $1'])('the application may not: %s', async (text) => {
  await expect(withTenant(db.app, 'east', (client) => client.query(text))).rejects.toMatchObject({ code: '42501' });
});

test('the application may neither truncate nor make tables', async () => {
  await expect(db.app.query('truncate event')).rejects.toMatchObject({ code: '42501' });
  await expect(db.app.query('create table mine ()')).rejects.toMatchObject({ code: '42501' });
});

test('a statement without the tenant, a bad tenant id and a late query are programming errors', async () => {
  await expect(withTenant(db.app, 'east', (client) => client.query('select 1 where $10 is null'))).rejects.toThrow('must hold the tenant id as $1');
  await expect(withTenant(db.app, "x'; drop table event; --", async () => 1)).rejects.toThrow('Not a tenant id');
  const late = await withTenant(db.app, 'east', async (client) => () => client.query(insert, ['s', 1]));
  await expect(late()).rejects.toThrow('has ended');
});

test('a read transaction cannot write', async () => {
  await expect(readTenant(db.app, 'east', (client) => client.query(insert, ['s', 1]))).rejects.toMatchObject({ code: '25006' });
});

test('a swallowed failure does not pass as a commit', async () => {
  const swallowing = withTenant(db.app, 'east', async (client) => {
    await client.query(insert, ['s', 1]);
    await client.query(insert, ['s', 1]).catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow('nothing was saved');
  expect(await versions('east')).toEqual([]);
});

test('a deadlock is tried again, and both sides succeed', async () => {
  await withTenant(db.app, 'east', (client) => client.query("insert into counter values ($1, 0), ($1 || '-2', 0)"));
  let runs = 0;
  const add = (order: string[]): Promise<void> =>
    withTenant(db.app, 'east', async (client) => {
      runs += 1;
      for (const suffix of order) {
        await client.query('update counter set n = n + 1 where tenant_id = $1 || $2', [suffix]);
        await new Promise((done) => setTimeout(done, 30));
      }
    });
  await Promise.all([add(['', '-2']), add(['-2', ''])]);
  const { rows } = await db.app.query<{ n: number }>('select n from counter');
  expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
  expect(runs).toBeGreaterThan(2);
});

test('a lost connection is a typed error and the pool recovers', async () => {
  const cut = withTenant(db.app, 'east', async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid where $1::text is not null');
    await terminate(rows[0]?.pid ?? 0);
    await client.query(insert, ['s', 1]);
  });
  await expect(cut).rejects.toThrow(StoreUnavailable);
  await withTenant(db.app, 'east', (client) => client.query(insert, ['s', 1]));
  expect(await versions('east')).toEqual([1]);
});

test('a full disk is a typed error', async () => {
  await expect(withTenant(db.app, 'east', (client) => client.query('select fill_disk($1)'))).rejects.toThrow(StoreFull);
});

test('values arrive in the types of the program', async () => {
  const { rows } = await db.app.query(`select 9007199254740991::int8 as count, '{1,2}'::int8[] as counts, 2.50::numeric as share, '2026-03-01'::date as day,
    '2026-03-01 08:00:00.123456+08'::timestamptz as at, '1 day'::interval as length, '{"a":[1]}'::jsonb as payload`);
  expect(rows).toEqual([
    {
      count: 9007199254740991,
      counts: [1, 2],
      share: '2.50',
      day: '2026-03-01',
      at: '2026-03-01T00:00:00.123Z',
      length: '1 day',
      payload: { a: [1] },
    },
  ]);
  await expect(db.app.query('select 9007199254740992::int8')).rejects.toThrow(UnreadableValue);
  await expect(db.app.query("select 'infinity'::date")).rejects.toThrow(UnreadableValue);
});

test('migrations run once, in one transaction each, and never change', async () => {
  expect(await migrate(db.owner, folder)).toEqual([]);
  expect((await db.owner.query('select semicolons()')).rows).toEqual([{ semicolons: 'a;b;' }]);
  const next = join(folder, '0002-next.sql');
  writeFileSync(next, 'create table half ();\nselect no_such_function();');
  await expect(migrate(db.owner, folder)).rejects.toThrow(MigrationFailed);
  expect((await db.owner.query("select to_regclass('half') as half")).rows).toEqual([{ half: null }]);
  writeFileSync(next, 'create table half ();');
  expect(await Promise.all([migrate(db.owner, folder), migrate(db.owner, folder)])).toHaveLength(2); // two starters at once
  writeFileSync(next, 'create table other ();');
  await expect(migrate(db.owner, folder)).rejects.toThrow('0002-next.sql was changed after it ran');
  rmSync(next);
  await expect(migrate(db.owner, folder)).rejects.toThrow(MigrationRefused);
});

test('a role that could step round row security is refused', async () => {
  await refuseUnsafeAppRole(db.app);
  await expect(refuseUnsafeAppRole(db.owner)).rejects.toThrow(AppRoleUnsafe);
  await expect(refuseUnsafeAppRole(db.owner)).rejects.toThrow('owns the table');
});

async function versions(tenantId: string): Promise<number[]> {
  const { rows } = await readTenant(db.app, tenantId, (client) => client.query<{ version: number }>('select version from event where tenant_id = $1 order by version'));
  return rows.map(({ version }) => version);
}

/** A role may end its own sessions. */
async function terminate(pid: number): Promise<void> {
  await db.app.query('select pg_terminate_backend($1)', [pid]);
}
