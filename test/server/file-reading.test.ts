import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import { fileFor } from '../../src/server/queries/file-for.ts';
import { Unseen, type Reading } from '../../src/server/queries/reader.ts';
import { keepFile } from '../../src/server/store/files.ts';
import { readTenant, withTenant } from '../../src/server/store/tenant-transaction.ts';
import { verifyTenant } from '../../src/server/verify.ts';
import { assignedCase, matterOf, servedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict, type Sender, type SmallDistrict } from '../simulation/district.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

let db: TestDatabase;
let to: Sender;
let who: SmallDistrict;
beforeAll(async () => {
  db = await freshDatabase();
  await foundTenant(db.owner, 'east');
  to = senderTo(db.app, 'east', db.name);
  who = await smallDistrict(to);
});
afterAll(() => db.drop());

const keep = (name: string): Promise<string> => withTenant(db.app, 'east', (client) => keepFile(client, Buffer.from(name), 'text/plain', `${name}.txt`));

async function reads(actor: Actor, hash: string, caseId: string): Promise<boolean> {
  const found = await readTenant(db.app, 'east', (client) => {
    const reading: Reading = { client, actor, scope: db.name, now: to.now, district: { id: 'east', name: '澄湖区', conference: '区政协' }, commands, account: null };
    return fileFor(reading, hash, caseId);
  }).catch((error: unknown) => {
    if (error instanceof Unseen) return null;
    throw error;
  });
  return found !== null && found.bytes.length > 0;
}

/** Who of the district reads the file, by name. */
async function readersOf(hash: string, caseId: string): Promise<string[]> {
  const all: Record<string, Actor> = {
    proposer: who.proposer,
    cosigner: who.cosigner,
    stranger: who.stranger,
    lead: who.officer,
    assisting: who.assisting,
    otherUnit: who.handlingOffice,
    office: who.officeClerk,
    committee: who.clerk,
    leader: who.leader,
    auditor: who.auditAdmin,
    system: who.systemAdmin,
  };
  const found: string[] = [];
  for (const [name, actor] of Object.entries(all)) if (await reads(actor, hash, caseId)) found.push(name);
  return found;
}

test('a file of the handling is read by whoever reads what it belongs to', async () => {
  const id = await assignedCase(to, who, '关于解决小区渍水的建议', who.units.water, [who.units.housing]);
  const [lead, assisting] = (await matterOf(to, id)).assignments.map((each) => each.id);
  await to.send('accept-assignment', who.receiver, { assignmentId: lead }, id);
  await to.send('accept-assignment', who.assisting, { assignmentId: assisting }, id);
  const [photo, table, chart] = [await keep('现场照片'), await keep('协办测算'), await keep('进度表')];
  const talk = { assignmentId: lead, phase: 'before', mode: 'visit', heldOn: '2024-01-15', place: '金堤社区', attendees: '林知远', intent: '尽快', outcome: '一致' };
  await to.send('record-consultation', who.officer, { ...talk, attachments: [photo] }, id);
  await to.send('submit-opinion', who.assisting, { assignmentId: assisting, text: '配合', attachments: [table] }, id);
  await to.send('report-progress', who.officer, { assignmentId: lead, text: '已进场', attachments: [chart] }, id);
  const onTheCase = ['proposer', 'cosigner', 'lead', 'assisting', 'office', 'committee', 'leader', 'auditor'];
  expect(await readersOf(photo, id)).toEqual(onTheCase);
  expect(await readersOf(chart, id)).toEqual(onTheCase);
  // What the assisting unit tells the lead unit is between them and the offices that supervise.
  expect(await readersOf(table, id)).toEqual(['lead', 'assisting', 'office', 'leader', 'auditor']);
  // A sealed case shows that it exists, and its content to the committee alone.
  await to.send('seal-case', who.director, { reason: '发现涉密' }, id);
  expect(await readersOf(photo, id)).toEqual(['committee']);
});

test('the scan of a rating reaches the office once the round is closed, and units once the matter is', async () => {
  const id = await servedCase(to, who, '关于路灯改造的建议');
  const scan = await keep('征询意见表');
  await to.send('rate-reply', who.proposer, { levels: { work: 'satisfied', result: 'satisfied' } }, id);
  await to.send('record-paper-rating', who.clerk, { raterId: who.cosigner.memberId, levels: { work: 'satisfied', result: 'satisfied' }, scan }, id);
  // Each proposer sees his own form only.
  expect(await readersOf(scan, id)).toEqual(['cosigner', 'committee']);
  await to.send('close-rating', who.clerk, {}, id);
  expect(await readersOf(scan, id)).toEqual(['cosigner', 'office', 'committee', 'leader', 'auditor']);
  await to.send('close-proposal', who.clerk, {}, id);
  expect(await readersOf(scan, id)).toEqual(['cosigner', 'lead', 'assisting', 'office', 'committee', 'leader', 'auditor']);
});

test('a purge erases the files of the case, keeps those another case holds, and the log still holds together', async () => {
  const [own, shared] = [await keep('涉密附件'), await keep('两案共用')];
  const words = { matterKind: 'individual', situation: '情', analysis: '析', suggestions: ['议'], mayPublish: true, isOneMatter: true };
  const submit = async (title: string, attachments: string[]): Promise<string> => {
    const id = await to.send('draft-proposal', who.proposer, { ...words, title, attachments });
    return to.send('submit-proposal', who.proposer, {}, id);
  };
  const [id, other] = [await submit('关于某机密事项的建议', [own, shared]), await submit('关于公开事项的建议', [shared])];
  expect(await reads(who.clerk, own, id)).toBe(true);
  await to.send('purge-content', who.director, { reason: '涉密' }, id);
  expect(await readersOf(own, id)).toEqual([]);
  expect(await reads(who.clerk, shared, other)).toBe(true);
  const { rows } = await readTenant(db.app, 'east', (client) =>
    client.query<{ hash: string; is_empty: boolean }>('SELECT hash, bytes IS NULL AS is_empty FROM file_blob WHERE tenant_id = $1 AND hash = ANY($2) ORDER BY is_empty', [[own, shared]]),
  );
  expect(rows).toEqual([
    { hash: shared, is_empty: false },
    { hash: own, is_empty: true },
  ]);
  expect((await verifyTenant(db, 'east')).firstBreak).toBeNull();
});

test('the application cannot change a file, and emptying one without a purge is found', async () => {
  const hash = await keep('不许改动');
  const change = (bytes: Buffer | null) => withTenant(db.app, 'east', (client) => client.query('UPDATE file_blob SET bytes = $3 WHERE tenant_id = $1 AND hash = $2', [hash, bytes]));
  await expect(change(Buffer.from('改过'))).rejects.toThrow(/row-level security/);
  await change(null);
  expect(await verifyTenant(db, 'east')).toMatchObject({ ok: false, firstBreak: { where: `file ${hash}, column bytes` } });
});
