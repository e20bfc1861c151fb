import { commands } from '../domain/commands.ts';
import { administratorRoles, administratorTitles, foundDistrict, type NewDistrict } from '../server/found-district.ts';
import { isSet, optionOf, required, UsageError, type Given } from './arguments.ts';
import { configAt, placeOptions, withLocalDatabase } from './local-database.ts';
import type { Terminal } from './terminal.ts';
import { exitCodes, type Verb } from './verb.ts';

export const init: Verb = {
  name: 'init',
  summary: { zh: '建立一个区及其三个管理员', en: 'makes a district with its three administrators' },
  usage: 'zhiyin init --district-id ID --name NAME --conference NAME [--host HOST] [--system-admin NAME] [--security-admin NAME] [--audit-admin NAME] [--data FOLDER | --database-url URL] [--json]',
  examples: [
    'zhiyin init --district-id chenghu --name 澄湖区 --conference 政协望川市澄湖区委员会',
    'zhiyin init --district-id chenghu --name 澄湖区 --conference 政协望川市澄湖区委员会 --host tian.chenghu.gov.cn --system-admin 林知远',
  ],
  options: ['district-id', 'name', 'conference', 'host', ...administratorRoles, ...placeOptions],
  flags: [],
  run: async (given, terminal) => {
    const district = districtFrom(given, terminal);
    const config = configAt(given, terminal);
    const made = await withLocalDatabase(config, terminal, async (database) => {
      const desk = { pool: database.app, scope: 'init', commands, clock: () => new Date().toISOString() };
      return foundDistrict(database.owner, desk, district);
    });
    if (isSet(given, 'json')) terminal.say(JSON.stringify({ id: district.id, ...made }));
    else {
      terminal.say(terminal.word('cli.founded', { name: district.name, id: district.id }));
      for (const { name, account, password } of made.administrators) terminal.say(`  ${name}  ${account}  ${password}`);
    }
    if (!made.hasCalendar) terminal.remark(terminal.word('cli.no-calendar'));
    return exitCodes.done;
  },
};

function districtFrom(given: Given, terminal: Terminal): NewDistrict {
  const id = required(given, 'init', 'district-id');
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(id)) throw new UsageError('cli.bad-option', { option: 'district-id', value: id, expected: terminal.word('cli.expected-id') });
  const named = (option: string, value: string, maximum: number): string => {
    const trimmed = value.trim();
    if (trimmed !== '' && [...trimmed].length <= maximum) return trimmed;
    throw new UsageError('cli.bad-option', { option, value, expected: terminal.word('cli.expected-name', { maximum }) });
  };
  const administrator = (role: (typeof administratorRoles)[number]): string => named(role, optionOf(given, role) ?? administratorTitles[role], 40);
  return {
    id,
    name: named('name', required(given, 'init', 'name'), 40),
    conference: named('conference', required(given, 'init', 'conference'), 60),
    host: optionOf(given, 'host') ?? null,
    administrators: { 'system-admin': administrator('system-admin'), 'security-admin': administrator('security-admin'), 'audit-admin': administrator('audit-admin') },
  };
}
