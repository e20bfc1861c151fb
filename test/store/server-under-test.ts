import { machineBinaries } from '../../src/server/store/postgres-binaries.ts';

export const templateDatabase = 'zhiyin_template';

/** With TEST_DATABASE=machine the newest PostgreSQL installed on the machine, else undefined: the bundled one. */
export function binariesUnderTest(): string | undefined {
  if (process.env['TEST_DATABASE'] !== 'machine') return undefined;
  const found = machineBinaries()[0];
  if (found === undefined) throw new Error('TEST_DATABASE=machine: there is no PostgreSQL 15 or later on this machine.');
  return found;
}
