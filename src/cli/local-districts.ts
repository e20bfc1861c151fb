import type { Database } from '../server/store/open.ts';
import { optionOf, UsageError, type Given } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** The district of `--district`, else all there are. */
export async function districtsFor(given: Given, terminal: Terminal, database: Pick<Database, 'auditor'>): Promise<string[]> {
  const { rows } = await database.auditor.query<{ id: string }>('SELECT id FROM tenant ORDER BY id');
  const all = rows.map((row) => row.id);
  const wanted = optionOf(given, 'district');
  if (wanted === undefined) return all;
  if (all.includes(wanted)) return [wanted];
  throw new UsageError('cli.bad-option', { option: 'district', value: wanted, expected: terminal.word('cli.expected-district', { districts: all.join(', ') }) });
}

/** The one district meant: the only one, or that of `--district`. */
export async function districtFor(given: Given, terminal: Terminal, database: Pick<Database, 'auditor'>): Promise<string> {
  const found = await districtsFor(given, terminal, database);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new UsageError('cli.which-district', { districts: found.join(', ') });
  return only;
}
