import { commands } from '../../src/domain/commands.ts';
import { instantAt, type Day, type Instant } from '../../src/domain/day.ts';
import { readConfig } from '../../src/server/config.ts';
import { foundDistrict, type AdministratorRole } from '../../src/server/found-district.ts';
import { listen } from '../../src/server/listen.ts';
import { appOn } from '../../src/server/main.ts';
import { freshDatabase } from '../store/test-database.ts';

export interface BlankDistrict {
  address: string;
  /** account and one-time password of each administrator, as `zhiyin init` prints them */
  administrators: Readonly<Record<AdministratorRole, { account: string; password: string }>>;
  turnTo: (day: Day, time: string) => void;
  close: () => Promise<void>;
}

/** A district as `zhiyin init` leaves it: three administrators, the calendar, nothing else. */
export async function openBlankDistrict(): Promise<BlankDistrict> {
  const database = await freshDatabase();
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: database.name, LOG_LEVEL: 'silent', SIGN_INS_PER_MINUTE: '5000', REQUESTS_PER_MINUTE: '100000', EXPORTS_PER_MINUTE: '1000' });
  let now: Instant = instantAt('2024-01-08', '09:00');
  const founding = { pool: database.app, scope: config.DATA_DIR, commands, clock: () => now };
  const names = { 'system-admin': '唐守诚', 'security-admin': '安立本', 'audit-admin': '审思远' };
  const made = await foundDistrict(database.owner, founding, { id: 'chenghu', name: '澄湖区', conference: '政协望川市澄湖区委员会', host: null, administrators: names });
  const { app } = await appOn(config, database, { clock: () => now });
  return {
    address: await listen(app, config),
    administrators: Object.fromEntries(made.administrators.map(({ role, account, password }) => [role, { account, password }])) as BlankDistrict['administrators'],
    turnTo: (day, time) => {
      now = instantAt(day, time);
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
