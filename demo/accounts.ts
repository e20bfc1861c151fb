import type { Pool } from 'pg';
import { createAccount } from '../src/server/credentials.ts';
import { personId, type Stage } from './stage.ts';
import { plots } from './year/plot.ts';

/** For trying out only: the demo's own district, known to everybody who reads this. */
export const demoPassword = 'Chenghu-2024';

export interface DemoAccount {
  account: string;
  /** who sits there, in words */
  post: string;
  /** key of the cast, or null for the member who brought the drainage proposal */
  key: string | null;
}

export const demoAccounts: readonly DemoAccount[] = [
  { account: 'member', post: '委员（提案者）', key: null },
  { account: 'liaison', post: '集体提案联络员', key: 'minjian' },
  { account: 'committee', post: '提案委工作人员', key: 'committee-1' },
  { account: 'committee-director', post: '提案委主任', key: 'committee-director' },
  { account: 'office', post: '区政府办督办员', key: 'office-1' },
  { account: 'office-director', post: '区政府办副主任', key: 'office-director' },
  { account: 'party-office', post: '区委办公室', key: 'party-office' },
  { account: 'unit-receiver', post: '区水务局收发员', key: 'water/receiver' },
  { account: 'unit-officer', post: '区水务局经办人', key: 'water/officer' },
  { account: 'unit-reviewer', post: '区水务局分管负责人', key: 'water/reviewer' },
  { account: 'unit-head', post: '区水务局主要负责人', key: 'water/head' },
  { account: 'leader', post: '区长', key: 'mayor' },
  { account: 'system-admin', post: '系统管理员', key: 'system-admin' },
  { account: 'security-admin', post: '安全管理员', key: 'security-admin' },
  { account: 'audit-admin', post: '审计管理员', key: 'audit-admin' },
];

/** Opens an account for each role; again is harmless. */
export async function openAccounts(stage: Stage, pool: Pool): Promise<void> {
  const admin = await stage.who('system-admin');
  const drainage = plots().find((plot) => plot.key === 'city-01');
  const member = await stage.member(drainage?.proposer ?? '');
  for (const { account, key } of demoAccounts) {
    const id = key === null ? (member.personId ?? '') : personId(key);
    // Nobody opens his own account: the security administrator does it for the system administrator.
    const by = account === 'system-admin' ? await stage.who('system') : admin;
    await stage.act(`account/${account}`, 'create-account', by, { account }, id);
    await createAccount(pool, { account, tenantId: stage.tenantId, personId: id, password: demoPassword, mustChange: false });
  }
}
