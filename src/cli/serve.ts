import { readConfig } from '../server/config.ts';
import { serve as startServer, type Serving } from '../server/main.ts';
import type { Database } from '../server/store/open.ts';
import { isSet, type Given } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import { exitCodes, type Verb } from './verb.ts';

export const serve: Verb = {
  name: 'serve',
  summary: { zh: '启动服务器；首次启动时先办完示范区的2024年', en: 'starts the server; the first start plays the sample district’s 2024' },
  usage: 'zhiyin serve [--empty]',
  examples: ['zhiyin serve', 'zhiyin serve --empty', 'PORT=9000 DATA_DIR=/srv/zhiyin zhiyin serve', 'DATABASE_URL=postgres://admin:…@db:5432/zhiyin HOST=0.0.0.0 zhiyin serve'],
  options: [],
  flags: ['empty'],
  run: async (given, terminal) => {
    let hasDemo = false;
    const prepare = async (database: Database): Promise<void> => {
      hasDemo = await demoYear(database, given, terminal);
    };
    const serving = await startServer(readConfig(terminal.environment), { say: terminal.remark, prepare });
    const { rowCount } = await serving.database.app.query('SELECT 1 FROM tenant LIMIT 1');
    if (rowCount === 0) terminal.remark(terminal.word('cli.no-district'));
    if (hasDemo) await showAccounts(terminal, serving.address);
    await untilStopped(serving, terminal);
    return exitCodes.done;
  },
};

/** A new database gets the sample year, one that was broken off goes on with it; a site's own districts are left alone. */
async function demoYear(database: Database, given: Given, terminal: Terminal): Promise<boolean> {
  // Loaded only here: a site that runs its own districts never needs it.
  const { demoDistrict, isPlayed, playYear } = await import('../../demo/play.ts');
  const { rows } = await database.app.query<{ id: string }>('SELECT id FROM tenant');
  const isThere = rows.some((row) => row.id === demoDistrict.id);
  if (isThere && (await isPlayed(database.app))) return true;
  if (isSet(given, 'empty') || (rows.length > 0 && !isThere)) return false;
  terminal.remark(terminal.word(isThere ? 'cli.demo-goes-on' : 'cli.demo-begins', { name: demoDistrict.name }));
  const { acts, seconds } = await playYear({ owner: database.owner, app: database.app, scope: 'demo', progress: terminal.progress });
  terminal.remark(terminal.word('cli.demo-done', { acts, seconds: seconds.toFixed(1) }));
  return true;
}

async function showAccounts(terminal: Terminal, address: string): Promise<void> {
  const { demoAccounts, demoPassword } = await import('../../demo/accounts.ts');
  terminal.say(terminal.word('cli.demo-accounts', { address, password: demoPassword }));
  for (const { account, post } of demoAccounts) terminal.say(`  ${account.padEnd(20)}${post}`);
}

/** Says where the server is and waits for Ctrl-C or SIGTERM; then open requests end, and the database after them. */
export async function untilStopped(serving: Serving, terminal: Terminal): Promise<void> {
  terminal.say(terminal.word('cli.serving', { address: serving.address }));
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  terminal.remark(terminal.word('cli.stopping'));
  await serving.stop();
}
