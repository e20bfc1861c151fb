import type { ViewName } from '../contract/routes.ts';
import { isSet, wordAt } from './arguments.ts';
import { signedInClient } from './connection.ts';
import { plainText } from './plain-text.ts';
import { commonFlags, commonOptions, exitCodes, type Verb } from './verb.ts';

const own = new Set<string>([...commonOptions, ...commonFlags]);

export const show: Verb = {
  name: 'show',
  summary: { zh: '查看一个视图', en: 'shows a view' },
  usage: 'zhiyin show VIEW [--QUERY=value …] [--json]',
  examples: ['zhiyin show desk', 'zhiyin show proposals --year=2024 --light=red', 'zhiyin show case --id=2024-0007 --json'],
  options: [],
  flags: [],
  isOpen: true,
  run: async (given, terminal) => {
    const view = wordAt(given, 'show', 0, 'VIEW');
    const query = Object.fromEntries([...given.options].filter(([name]) => !own.has(name)).map(([name, values]) => [name, values.at(-1)]));
    // Which views there are, and what they take, the server tells; its sentence is the better one.
    const found = await signedInClient(given, terminal).read(view as ViewName, query as never);
    terminal.say(isSet(given, 'json') ? JSON.stringify(found) : plainText(found));
    return exitCodes.done;
  },
};
