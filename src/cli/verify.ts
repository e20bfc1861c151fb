import { readFileSync, writeFileSync } from 'node:fs';
import { isSet, optionOf, UsageError, type Given } from './arguments.ts';
import { districtsFor } from './local-districts.ts';
import { configAt, placeOptions, withLocalDatabase } from './local-database.ts';
import type { Terminal } from './terminal.ts';
import { exitCodes, type Verb } from './verb.ts';

export const verify: Verb = {
  name: 'verify',
  summary: { zh: '核验日志链、各行和编号', en: 'checks the log, all rows and numbers against each other' },
  usage: 'zhiyin verify [--data FOLDER | --database-url URL] [--district ID] [--anchor FILE | --write-anchor FILE] [--json]',
  examples: ['zhiyin verify --data ./data', 'zhiyin verify --district chenghu --write-anchor anchor.json', 'zhiyin verify --district chenghu --anchor anchor.json'],
  options: ['anchor', 'write-anchor', ...placeOptions],
  flags: [],
  run: async (given, terminal) => {
    // Loaded only here, so that every other verb starts without it.
    const { verifyTenant } = await import('../server/verify.ts');
    const { exportAnchor } = await import('../server/anchor.ts');
    const anchor = await anchorFrom(given, terminal);
    const isOk = await withLocalDatabase(configAt(given, terminal), terminal, async (database) => {
      let isAllOk = true;
      for (const id of await districtsFor(given, terminal, database)) {
        const found = await verifyTenant(database, id, { anchor });
        isAllOk &&= found.ok;
        if (isSet(given, 'json')) terminal.say(JSON.stringify(found));
        else if (found.firstBreak) terminal.say(terminal.word('cli.broken', { id, where: found.firstBreak[terminal.language] }));
        else terminal.say(terminal.word('cli.verified', { id, events: found.events, streams: found.streams, head: found.head.hash.slice(0, 16), seconds: found.seconds }));
        const file = optionOf(given, 'write-anchor');
        if (file === undefined || !found.ok) continue;
        writeFileSync(file, `${JSON.stringify(await exportAnchor(database.auditor, id))}\n`);
        terminal.remark(terminal.word('cli.anchored', { file }));
      }
      return isAllOk;
    });
    return isOk ? exitCodes.done : exitCodes.checkFailed;
  },
};

async function anchorFrom(given: Given, terminal: Terminal) {
  const file = optionOf(given, 'anchor');
  if (file === undefined) return undefined;
  const { anchorShape } = await import('../server/anchor.ts');
  try {
    return anchorShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UsageError('cli.bad-option', {
      option: 'anchor',
      value: file,
      expected: terminal.word('cli.expected-file', { reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' }),
    });
  }
}
