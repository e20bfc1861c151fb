import { startPostgres } from '../../src/server/store/postgres-process.ts';
import { binariesUnderTest } from './server-under-test.ts';

/** A process of its own that serves the data folder given as argument: says `ready PID` and stops at SIGTERM. */
const binDir = binariesUnderTest();
const running = await startPostgres({ dataDir: process.argv[2] ?? '', owns: process.argv[3] !== 'client', log: () => undefined, ...(binDir === undefined ? {} : { binDir }) });
process.once('SIGTERM', () => void running.stop());
process.stdout.write(`ready ${running.pid}\n`);
