import type pg from 'pg';
import { DatabaseUnsuitable } from './store-error.ts';

/** UTF8 and C.UTF-8 always: every other locale sorts and folds text in its own way on every machine. */
export async function checkEncoding(client: pg.ClientBase | pg.Pool): Promise<void> {
  // PostgreSQL 17 has a C.UTF-8 of its own ("builtin"), named in a column that older ones lack: hence to_jsonb.
  const { rows } = await client.query<{ name: string; encoding: string; locale: string }>(`
    select datname as name, pg_encoding_to_char(encoding) as encoding,
      case datlocprovider when 'b' then to_jsonb(d) ->> 'datlocale' when 'c' then datcollate || '/' || datctype else 'ICU' end as locale
    from pg_database d where datname = current_database()`);
  const found = rows[0];
  const isRight = found?.encoding === 'UTF8' && /^c\.utf-?8(\/c\.utf-?8)?$/i.test(found.locale);
  if (!isRight) {
    throw new DatabaseUnsuitable(`The database ${found?.name} has encoding ${found?.encoding} and locale ${found?.locale}; it must be made with encoding UTF8 and locale C.UTF-8.`);
  }
}
