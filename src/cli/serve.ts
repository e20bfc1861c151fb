import { readConfig } from '../server/config.ts';
import { serve as startServer, type Serving } from '../server/main.ts';
import type { Terminal } from './terminal.ts';
import { exitCodes, type Verb } from './verb.ts';

export const serve: Verb = {
  name: 'serve',
  summary: { zh: '启动服务器', en: 'starts the server' },
  usage: 'zhiyin serve',
  examples: ['zhiyin serve', 'PORT=9000 DATA_DIR=/srv/zhiyin zhiyin serve', 'DATABASE_URL=postgres://admin:…@db:5432/zhiyin HOST=0.0.0.0 zhiyin serve'],
  options: [],
  flags: [],
  run: async (_given, terminal) => {
    const serving = await startServer(readConfig(terminal.environment), { say: terminal.remark });
    const { rowCount } = await serving.database.app.query('SELECT 1 FROM tenant LIMIT 1');
    if (rowCount === 0) terminal.remark(terminal.word('cli.no-district'));
    await untilStopped(serving, terminal);
    return exitCodes.done;
  },
};

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
