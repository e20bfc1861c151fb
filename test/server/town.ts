import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { commands } from '../../src/domain/commands.ts';
import type { Actor, Role } from '../../src/domain/actor.ts';
import type { Problem } from '../../src/contract/routes.ts';
import { readConfig } from '../../src/server/config.ts';
import { makeApp } from '../../src/server/app.ts';
import { createAccount, oneTimePasswordsFor } from '../../src/server/credentials.ts';
import { foundDistrict } from '../../src/server/found-district.ts';
import { pages } from '../../src/server/pages.ts';
import { queries } from '../../src/server/queries/all.ts';
import { runCommand, type Desk } from '../../src/server/run-command.ts';
import { freshDatabase } from '../store/test-database.ts';

export const password = 'Chenghu-2024!';
const administrators = { 'system-admin': '程系统', 'security-admin': '安全安', 'audit-admin': '审计审' };
const districts = [
  { id: 'chenghu', name: '澄湖区', conference: '政协望川市澄湖区委员会', host: 'chenghu.test', administrators },
  { id: 'donghe', name: '东河区', conference: '政协望川市东河区委员会', host: 'donghe.test', administrators },
];

/**
 * Two districts with a few people, and the application on them in process. Everybody's account is named after the post
 * (`chenghu-member`), everybody's password is `password`; `turn` moves the clock.
 */
export async function openTown(settings: Readonly<Record<string, string>> = {}) {
  const database = await freshDatabase();
  let now = Date.parse('2024-03-04T01:00:00.000Z');
  const oneTimePasswords = oneTimePasswordsFor(database.app, (error) => {
    throw error;
  });
  const desk: Desk = { pool: database.app, scope: database.name, commands, clock: () => new Date(now).toISOString(), follow: oneTimePasswords.follow };
  const people: Record<string, Record<string, string>> = {};
  for (const district of districts) {
    const made = await foundDistrict(database.owner, desk, district);
    for (const { account } of made.administrators) await setPassword(account, district.id);
    people[district.id] = await populate(desk, district.id, (account, personId) => createAccount(database.app, { account, tenantId: district.id, personId, password, mustChange: false }));
  }
  const limits = { LOG_LEVEL: 'silent', SIGN_INS_PER_MINUTE: '5000', REQUESTS_PER_MINUTE: '100000', ...settings };
  const config = readConfig(limits);
  const app = await makeApp({ config, desk, queries, oneTimePasswords, pages });
  const close = async (): Promise<void> => {
    await app.close();
    await database.drop();
  };
  return { app, config, desk, database, people, close, turn: (minutes: number) => void (now += minutes * 60_000), browser: (host = 'chenghu.test') => browserOn(app, host) };

  async function setPassword(account: string, tenantId: string): Promise<void> {
    const { rows } = await database.app.query<{ person_id: string }>('SELECT person_id FROM account_person WHERE account_name = $1', [account]);
    await createAccount(database.app, { account, tenantId, personId: rows[0]?.person_id ?? '', password, mustChange: false });
  }
}
export type Town = Awaited<ReturnType<typeof openTown>>;

/** A unit with an officer who is a member too (two hats), a committee clerk and director, and a session. */
async function populate(desk: Desk, tenantId: string, open: (account: string, personId: string) => Promise<void>): Promise<Record<string, string>> {
  const acting = (role: Role): Actor => ({ role, personId: 'founder', postId: 'founder', name: '建区人员', post: '系统管理员', unitId: null, memberId: null, bodyId: null });
  const give = async (name: string, input: unknown, id?: string): Promise<string> => {
    const result = await runCommand(desk, { tenantId, actor: acting('system-admin'), name, commandId: randomUUID(), id, input });
    if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
    return result.id;
  };
  await give('open-session', { name: '九届三次会议', term: 9, meeting: 3, reportYear: 2024, opensOn: '2024-01-10', endsOn: '2024-01-13' });
  const unitId = await give('register-unit', { code: 'water', name: '区水务局', tier: 'bureau', side: 'government' });
  const seats: [account: string, posts: [Role, string][]][] = [
    [
      'member',
      [
        ['member', '委员'],
        ['unit-officer', '经办人'],
      ],
    ],
    ['other', [['member', '委员']]],
    ['clerk', [['committee-clerk', '提案委工作人员']]],
    ['office', [['office-clerk', '督办员']]],
  ];
  const people: Record<string, string> = { unit: unitId };
  for (const [account, posts] of seats) {
    const personId = await give('register-person', { name: `${account}某` });
    const isMember = posts.some(([role]) => role === 'member');
    const memberId = isMember ? await give('register-member', { name: `${account}某`, sector: '经济界', personId }) : undefined;
    for (const [role, title] of posts) await give('appoint', { role, title, ...(role === 'member' ? { memberId } : {}), ...(role === 'unit-officer' ? { unitId } : {}) }, personId);
    await open(`${tenantId}-${account}`, personId);
    people[account] = personId;
  }
  return people;
}

/** Requests as a browser on one of the product's own pages sends them; keeps the cookie. */
function browserOn(app: FastifyInstance, host: string) {
  let cookie = '';
  const ask = async (options: InjectOptions): Promise<LightMyRequestResponse> => {
    const answer = await app.inject({ ...options, headers: { host, 'sec-fetch-site': 'same-origin', ...(cookie === '' ? {} : { cookie }), ...options.headers } });
    const set = answer.headers['set-cookie'];
    if (typeof set === 'string') cookie = set.split(';')[0] ?? '';
    return answer;
  };
  const post = (url: string, payload: object): Promise<LightMyRequestResponse> => ask({ method: 'POST', url, payload });
  return {
    ask,
    post,
    get: (url: string) => ask({ method: 'GET', url }),
    cookie: () => cookie,
    signIn: (account: string, secret = password) => post('/api/session', { account, password: secret }),
    send: (name: string, body: object) => post(`/api/commands/${name}`, { commandId: randomUUID(), ...body }),
  };
}

export const problemIn = (answer: LightMyRequestResponse): Problem => answer.json<Problem>();

export const proposal = {
  matterKind: 'individual',
  title: '关于疏浚东堤河的提案',
  situation: '河道淤积。',
  analysis: '多年没有清淤。',
  suggestions: ['清淤两公里。'],
  mayPublish: true,
  isOneMatter: true,
};
