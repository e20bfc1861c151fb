import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '../../src/domain/actor.ts';
import type { Day, Instant } from '../../src/domain/day.ts';
import { instantAt } from '../../src/domain/day.ts';
import { calendarSeed } from '../../src/server/calendar-seed.ts';
import { readConfig } from '../../src/server/config.ts';
import { createAccount } from '../../src/server/credentials.ts';
import { listen } from '../../src/server/listen.ts';
import { appOn } from '../../src/server/main.ts';
import type { Desk } from '../../src/server/run-command.ts';
import { makeDistrict } from '../../src/server/store/district.ts';
import { commands } from '../../src/domain/commands.ts';
import { openStage, personId, unitId, type Stage } from '../../demo/stage.ts';
import { freshDatabase } from '../store/test-database.ts';
import { password } from './browser.ts';

const tenantId = 'chenghu';
const units = [
  { code: 'gov-office', name: '区政府办公室' },
  { code: 'water', name: '区水务局' },
  { code: 'city', name: '区城市管理局' },
];

interface Seat {
  name: string;
  role: Role;
  title: string;
  unit?: string;
}
const atUnit = (unit: string, receiver: string, officer: string, reviewer: string, head: string): Record<string, Seat> => ({
  [`${unit}-receiver`]: { name: receiver, role: 'unit-receiver', title: '收发员', unit },
  [`${unit}-officer`]: { name: officer, role: 'unit-officer', title: '经办人', unit },
  [`${unit}-reviewer`]: { name: reviewer, role: 'unit-reviewer', title: '分管负责人', unit },
  [`${unit}-head`]: { name: head, role: 'unit-head', title: '主要负责人', unit },
});

/** Who sits where, by the name of the account. */
const seats: Readonly<Record<string, Seat>> = {
  committee: { name: '沈立言', role: 'committee-clerk', title: '提案委工作人员' },
  'committee-director': { name: '陆怀德', role: 'committee-director', title: '提案委主任' },
  office: { name: '江晓岚', role: 'office-clerk', title: '督办员', unit: 'gov-office' },
  'office-director': { name: '程致远', role: 'office-director', title: '区政府办副主任', unit: 'gov-office' },
  leader: { name: '闻达', role: 'leader', title: '副区长' },
  ...atUnit('water', '贺小满', '段清源', '苗维新', '邵平'),
  ...atUnit('city', '尹芳', '柏文', '祝安', '樊建业'),
};
const members = { member: '顾南舟', 'other-member': '林望秋', 'third-member': '柯明远' };
/** 集体提案单位的联络员 */
const liaison = { account: 'liaison', name: '白鹭洲', body: '民建澄湖区总支' };

export interface JourneyDistrict {
  /** where browsers find it */
  address: string;
  stage: Stage;
  turnTo: (day: Day, time: string) => void;
  /** a command by the holder of an account; returns the id of its stream */
  give: (account: string, command: string, input: unknown, id?: string) => Promise<string>;
  unit: (code: string) => string;
  close: () => Promise<void>;
}

/** A small district on a database of its own, served with the built workbench; its people sign in by the name of their seat. */
export async function openDistrict(): Promise<JourneyDistrict> {
  const database = await freshDatabase();
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: database.name,
    LOG_LEVEL: 'silent',
    SIGN_INS_PER_MINUTE: '5000',
    REQUESTS_PER_MINUTE: '100000',
    EXPORTS_PER_MINUTE: '1000',
    SESSION_IDLE_MINUTES: '1440',
  });
  await makeDistrict(database.owner, { id: tenantId, name: '澄湖区', conference: '政协望川市澄湖区委员会' });
  let clock: () => Instant = () => '2023-12-18T01:00:00.000Z';
  let follow: Desk['follow'] = () => undefined;
  const stage = await openStage((turned) => {
    clock = turned;
    return { pool: database.app, scope: config.DATA_DIR, commands, clock: turned, follow: (...commit) => follow(...commit) };
  }, tenantId);
  await populate(stage);
  await Promise.all(
    [...Object.keys(seats), ...Object.keys(members), liaison.account].map((account) => createAccount(database.app, { account, tenantId, personId: personId(account), password, mustChange: false })),
  );
  const { app, desk } = await appOn(config, database, { clock: () => clock() });
  follow = desk.follow;
  const address = await listen(app, config);
  return {
    address,
    stage,
    turnTo: (day, time) => stage.turnTo(instantAt(day, time)),
    give: async (account, command, input, id) => stage.act(randomUUID(), command, await stage.who(account), input, id),
    unit: unitId,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

async function populate(stage: Stage): Promise<void> {
  stage.turnTo(instantAt('2024-01-02', '09:00'));
  const system = await stage.who('system');
  await seat(stage, system, 'system-admin', { name: '唐守诚', role: 'system-admin', title: '系统管理员' });
  const admin = await stage.who('system-admin');
  for (const year of calendarSeed()) await stage.act(`calendar/${year.year}`, 'amend-calendar', admin, year, 'calendar');
  for (const { code, name } of units) await stage.act(`unit/${code}`, 'register-unit', admin, { code, name, tier: 'bureau', side: 'government', happenedOn: '2022-01-01' });
  for (const [key, each] of Object.entries(seats)) await seat(stage, admin, key, each);
  for (const [key, name] of Object.entries(members)) {
    await stage.act(`person/${key}`, 'register-person', admin, { name });
    const memberId = await stage.act(`member/${key}`, 'register-member', admin, { name, sector: '经济界', personId: personId(key) });
    await stage.act(`post/${key}`, 'appoint', admin, { role: 'member', title: '委员', memberId, happenedOn: '2022-01-01' }, personId(key));
  }
  const { account, name, body } = liaison;
  await stage.act(`person/${account}`, 'register-person', admin, { name });
  const bodyId = await stage.act('body/party', 'register-body', admin, { name: body, bodyType: 'party', liaisonPersonId: personId(account), happenedOn: '2022-01-01' });
  await stage.act(`post/${account}`, 'appoint', admin, { role: 'liaison', title: '联络员', bodyId, happenedOn: '2022-01-01' }, personId(account));
  await stage.act('session', 'open-session', await stage.who('committee-director'), { name: '区政协九届三次会议', term: 9, meeting: 3, reportYear: 2024, opensOn: '2024-01-16', endsOn: '2024-01-19' });
}

async function seat(stage: Stage, by: Actor, key: string, { name, role, title, unit }: Seat): Promise<void> {
  await stage.act(`person/${key}`, 'register-person', by, { name });
  await stage.act(`post/${key}`, 'appoint', by, { role, title, ...(unit === undefined ? {} : { unitId: unitId(unit) }), happenedOn: '2022-01-01' }, personId(key));
}

/** The text of a proposal as a form or a command takes it. */
export const wording = {
  matterKind: 'individual',
  title: '关于疏浚东堤河下游河道的提案',
  situation: '东堤河下游淤积已有三年，汛期多次漫堤。',
  analysis: '上次清淤是五年以前，管护责任没有落实到人。',
  suggestions: ['年内完成两公里河道清淤。', '沿河设置管护责任牌并公开电话。'],
  mayPublish: true,
  isOneMatter: true,
} as const;

interface Brought {
  title?: string;
  by?: 'member' | 'other-member';
  category?: string;
}

/** A proposal drafted and handed in. */
export async function handIn({ give }: JourneyDistrict, { title = wording.title, by = 'member' }: Brought = {}): Promise<string> {
  const id = await give(by, 'draft-proposal', { ...wording, title });
  return give(by, 'submit-proposal', {}, id);
}

/** A proposal on the docket. */
export async function docket(district: JourneyDistrict, brought: Brought = {}): Promise<string> {
  const id = await handIn(district, brought);
  return district.give('committee', 'docket-proposal', { category: brought.category ?? 'city', submission: 'in-session' }, id);
}

/** Assigns a proposal on the docket to the water bureau, which accepts it. */
export async function assign({ give, unit, stage }: JourneyDistrict, id: string): Promise<string> {
  await give('office', 'assign', { lead: unit('water'), assisting: [] }, id);
  const part = (await stage.matter(id)).assignments[0];
  return give('water-receiver', 'accept-assignment', { assignmentId: part?.id }, id);
}

export const accepted = async (district: JourneyDistrict, brought: Brought = {}): Promise<string> => assign(district, await docket(district, brought));

/** A reply of the water bureau in class A that waits for its clearance; every suggestion is answered with the words given. */
export async function draftReply({ give }: JourneyDistrict, id: string, assignmentId: string, words: string): Promise<void> {
  const answers = [1, 2].map((suggestion) => ({ suggestion, verdict: 'adopted', text: `第${suggestion}条${words}` }));
  await give('water-officer', 'draft-reply', { assignmentId, answers, proposedClass: 'solved', openness: 'full' }, id);
}

/** A reply that has been cleared is examined, issued and brought to the proposer. */
export async function issueReply({ give, stage }: JourneyDistrict, id: string, assignmentId: string): Promise<void> {
  const version = (await stage.matter(id)).assignments.find((each) => each.id === assignmentId)?.replies.at(-1)?.version;
  const letterHash = await stage.letter(id, assignmentId, 'solved');
  await give('office', 'examine-reply', { assignmentId, version, officeClass: 'solved', openness: 'full', letterHash }, id);
  await give('water-head', 'issue-reply', { assignmentId, letterHash }, id);
  await give('water-receiver', 'record-service', { assignmentId, mode: 'in-person' }, id);
}

/** Answered by the water bureau in class A and rated; the round is closed. */
export async function rated(district: JourneyDistrict, title: string): Promise<string> {
  const { give, stage } = district;
  const id = await accepted(district, { title });
  const assignmentId = (await stage.matter(id)).assignments[0]?.id ?? '';
  const officer = await stage.who('water-officer');
  await give('water-receiver', 'name-responsible', { assignmentId, head: '邵平', deputy: '苗维新', section: '排水科', officerId: officer.personId }, id);
  for (const phase of ['before', 'during']) {
    await give('water-officer', 'record-consultation', { assignmentId, phase, mode: 'visit', heldOn: '2024-02-20', place: '现场', attendees: '双方', intent: '尽快', outcome: '一致' }, id);
    await give('member', 'confirm-consultation', { consultationId: (await stage.matter(id)).consultations.at(-1)?.id, answer: 'confirmed' }, id);
  }
  await draftReply(district, id, assignmentId, '已经办理。');
  await give('water-reviewer', 'clear-reply', { assignmentId, version: 1 }, id);
  await give('water-reviewer', 'clear-reply', { assignmentId, version: 1 }, id);
  await issueReply(district, id, assignmentId);
  await give('member', 'rate-reply', { levels: { work: 'satisfied', result: 'satisfied' } }, id);
  return give('committee', 'close-rating', {}, id);
}
