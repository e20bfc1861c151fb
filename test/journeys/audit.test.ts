import { beforeAll, expect, it } from 'vitest';
import { nothingYet } from '../../audit/finding.ts';
import { auditWorkbench, patternsOf } from '../../audit/workbench.ts';
import type { Role } from '../../src/domain/actor.ts';
import { createAccount } from '../../src/server/credentials.ts';
import { personId } from '../../demo/stage.ts';
import { browserOfFile, password, signIn } from './browser.ts';
import { docket, handIn, assign, openDistrict, type JourneyDistrict } from './district.ts';

const { open } = browserOfFile();
let district: JourneyDistrict;
beforeAll(async () => {
  district = await openDistrict();
  district.turnTo('2024-02-20', '09:00');
  const id = await docket(district);
  await assign(district, id);
  // An officer has something to hand over.
  const assignmentId = (await district.stage.matter(id)).assignments[0]?.id;
  await district.give('water-receiver', 'name-responsible', { assignmentId, head: '邵平', deputy: '苗维新', section: '河道科', officerId: personId('water-officer') }, id);
  await docket(district, { title: '关于社区食堂的提案', by: 'other-member', category: 'society' });
  await handIn(district, { title: '关于路灯改造的提案' });
  const { desk, tenantId } = district.stage;
  await createAccount(desk.pool, { account: 'system-admin', tenantId, personId: personId('system-admin'), password, mustChange: false });
  return district.close;
});

it('every screen, at the first post that has it, has no barrier and no dead link', async () => {
  const audited = nothingYet();
  const shared = { modes: ['standard'], sizes: ['desktop'], done: new Set<string>(), displayed: new Set<string>(), audited, isSample: true, say: () => undefined, isStopped: () => false } as const;
  const posts: readonly [string, Role][] = [
    ['office', 'office-clerk'],
    ['committee', 'committee-clerk'],
    ['water-receiver', 'unit-receiver'],
    ['system-admin', 'system-admin'],
  ];
  for (const [account, role] of posts) {
    const page = await open(district.address);
    await signIn(page, account);
    await auditWorkbench({ ...shared, page, account, role });
    await page.context().close();
  }
  expect(audited.findings).toEqual([]);
  // Nothing of the menu was passed over.
  const menu = new Set(posts.flatMap(([, role]) => patternsOf(role)).map((pattern) => pattern.split('/:')[0]));
  const seen = [...audited.pages].map((path) => path.replace('/w', ''));
  expect([...menu].filter((start) => !seen.some((path) => path.startsWith(start ?? '')))).toEqual([]);
}, 600_000);
