import pg from 'pg';
import { checkEncoding } from './database-encoding.ts';
import { connectionTo, databaseIn, type DatabaseServer, type Role, rolePassword, scramVerifier } from './database-server.ts';
import { AppRoleUnsafe, DatabaseRightsMissing, sqlState } from './store-error.ts';

const roles: Role[] = ['zhiyin_owner', 'zhiyin_app', 'zhiyin_auditor'];

const bootstrapLock = 'pg_advisory_lock(1953394041, 4)';

/**
 * Makes what is missing of the three roles and the database, and sets who may enter it. Repeating it changes nothing.
 * `keepsPasswordOf` names roles whose password somebody else sets.
 */
export async function makeRolesAndDatabase(server: DatabaseServer, database: string, keepsPasswordOf: readonly Role[] = []): Promise<void> {
  const admin = await connectAdmin(server);
  try {
    await refuseWithoutRights(admin);
    await admin.query(`select ${bootstrapLock}`);
    for (const role of roles) await makeRole(admin, server, role, keepsPasswordOf.includes(role));
    await makeDatabase(admin, database);
    await withOwner(server, database, async (owner) => {
      await checkEncoding(owner);
      await owner.query('revoke all on schema public from public');
      await owner.query('grant usage on schema public to zhiyin_app, zhiyin_auditor');
      const { rowCount } = await owner.query("select from pg_extension where extname = 'citus'");
      // Without it the workers of a Citus cluster never see the tenant of a transaction.
      if (rowCount === 1) await admin.query(`alter role zhiyin_app in database ${pg.escapeIdentifier(database)} set citus.propagate_set_commands = 'local'`);
    });
  } catch (error) {
    if (sqlState(error) !== '42501') throw error;
    throw new DatabaseRightsMissing(
      `The account of DATABASE_URL lacks a right: ${String((error as Error).message)}. Give it CREATEROLE and CREATEDB, and make it the owner of ${database} if that exists.`,
      { cause: error },
    );
  } finally {
    await admin.end();
  }
}

/** A copy of a template database, with the same owner and the same right to enter. */
export async function cloneDatabase(admin: pg.ClientBase, template: string, database: string): Promise<void> {
  await admin.query(`create database ${pg.escapeIdentifier(database)} owner zhiyin_owner template ${pg.escapeIdentifier(template)}`);
  await letIn(admin, database);
}

/** Refuses a role that could step round row security: start-up must not go on with it. */
export async function refuseUnsafeAppRole(app: pg.Pool): Promise<void> {
  const { rows } = await app.query<{ name: string; superuser: boolean; bypasses: boolean; owned: string | null; is_app: boolean }>(`
    select rolname as name, rolsuper as superuser, rolbypassrls as bypasses, pg_has_role(oid, 'zhiyin_app', 'usage') as is_app,
      (select min(c.oid::regclass::text) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
          and pg_has_role(r.oid, c.relowner, 'member')) as owned
    from pg_roles r where rolname = current_user`);
  const role = rows[0];
  if (role === undefined) throw new AppRoleUnsafe("The application's role is not known to the database.");
  const refuse = (what: string): never => {
    throw new AppRoleUnsafe(`The application does not start with the database role ${role.name}: it ${what}, so districts could see each other's rows.`);
  };
  if (role.superuser) refuse('is a superuser');
  if (role.bypasses) refuse('bypasses row security');
  if (role.owned !== null) refuse(`owns the table ${role.owned} or belongs to the role that does`);
  if (!role.is_app) throw new AppRoleUnsafe(`The database role ${role.name} has none of the application's rights: run "grant zhiyin_app to ${role.name}".`);
}

/** A session of the account that makes roles; in database `postgres`, or where that is closed, in the one of the URL. */
export async function connectAdmin(server: DatabaseServer): Promise<pg.Client> {
  const named = server.kind === 'url' ? databaseIn(server.url) : undefined;
  const candidates = ['postgres', ...(named === undefined || named === 'postgres' ? [] : [named])];
  for (const database of candidates) {
    const client = new pg.Client({ ...connectionTo(server, 'admin', database), connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined); // the next query fails with the same cause
    try {
      await client.connect();
      return client;
    } catch (error) {
      const isClosed = sqlState(error) === '3D000' || sqlState(error) === '42501';
      if (!isClosed || database === candidates.at(-1)) throw error;
    }
  }
  throw new DatabaseRightsMissing('The account of DATABASE_URL can enter no database.');
}

async function refuseWithoutRights(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string; may: boolean }>('select rolname as name, rolsuper or (rolcreaterole and rolcreatedb) as may from pg_roles where rolname = current_user');
  if (rows[0]?.may === true) return;
  throw new DatabaseRightsMissing(
    `The account ${rows[0]?.name} of DATABASE_URL may not make roles and databases: run "alter role ${rows[0]?.name} createrole createdb" as an administrator, or give another account.`,
  );
}

async function makeRole(admin: pg.Client, server: DatabaseServer, role: Role, keepsPassword: boolean): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) await admin.query(`create role ${role} login`);
  if (server.kind === 'url' && !keepsPassword) {
    await admin.query(`alter role ${role} password ${pg.escapeLiteral(scramVerifier(rolePassword(server.url, role)))}`);
  }
}

async function makeDatabase(admin: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const { rows } = await admin.query<{ owner: string }>('select pg_get_userbyid(datdba) as owner from pg_database where datname = $1', [database]);
  if (rows[0]?.owner !== 'zhiyin_owner') {
    // Only who can become a role may give it something. Since PostgreSQL 16 making it is not enough; a superuser always can.
    const { rows: self } = await admin.query<{ superuser: boolean }>('select rolsuper as superuser from pg_roles where rolname = current_user');
    if (self[0]?.superuser !== true) await admin.query('grant zhiyin_owner to current_user');
    if (rows.length === 0) await admin.query(`create database ${name} owner zhiyin_owner template template0 encoding 'UTF8' locale 'C.UTF-8'`);
    else await admin.query(`alter database ${name} owner to zhiyin_owner`);
  }
  await letIn(admin, database);
}

async function letIn(admin: pg.ClientBase, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to zhiyin_app, zhiyin_auditor`);
}

async function withOwner(server: DatabaseServer, database: string, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ ...connectionTo(server, 'zhiyin_owner', database), connectionTimeoutMillis: 10_000 });
  owner.on('error', () => undefined); // the next query fails with the same cause
  try {
    await owner.connect();
    await work(owner);
  } finally {
    await owner.end();
  }
}
