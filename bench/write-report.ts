import type { Database } from '../src/server/store/open.ts';
import { loadNow } from './measure.ts';
import { met, tableOf } from './table.ts';
import { measureWrites, type WriteFigure } from './write-path.ts';

const leastOfRaw = 0.5;
const rounds = 9;

/** Commands per second beside the database's own limit, as a table. */
export async function benchWrites(database: Database, { seconds }: { seconds: number }, say: (line: string) => void): Promise<void> {
  const figures = await measureWrites(database, { seconds, rounds, say });
  say('');
  say(`Write path: commands per second; raw is the same statements with fixed values (medians of ${rounds} rounds, load ${loadNow()}).`);
  for (const line of tableOf(['command', 'clients', 'statements', 'in process', 'raw', 'ratio', 'target', 'met', 'over HTTP', 'HTTP/raw'], figures.map(writeLine))) say(line);
}

function writeLine({ command, clients, statements, ours, raw, ratio, http, httpRatio }: WriteFigure): (string | number)[] {
  return [command, String(clients), String(statements), ours, raw, ratio, `≥ ${leastOfRaw.toFixed(2)}`, met(ratio >= leastOfRaw), http, httpRatio];
}
