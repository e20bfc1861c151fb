import { dayOf } from '../../src/domain/day.ts';
import type { Matter } from '../../src/domain/proposal/matter.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import type { Sender, SmallDistrict } from './district.ts';

export const letterHash = 'ab'.repeat(32);
const words = { situation: '暴雨后积水', analysis: '管网老化', mayPublish: true, isOneMatter: true };

/** The matter as folded in the database now. */
export async function matterOf(to: Sender, id: string): Promise<Matter> {
  const { rows } = await readTenant(to.desk.pool, to.tenantId, (client) => client.query<{ state: Matter }>('SELECT state FROM matter WHERE tenant_id = $1 AND id = $2', [id]));
  const row = rows[0];
  if (!row) throw new Error(`no matter ${id}`);
  return row.state;
}

/** A joint proposal on the committee's desk, co-signed. */
export async function submittedCase(to: Sender, who: SmallDistrict, title: string, other: object = {}): Promise<string> {
  const id = await to.send('draft-proposal', who.proposer, { matterKind: 'joint', title, suggestions: ['改造管网', '加强巡查'], ...words, ...other });
  await to.send('invite-cosigners', who.proposer, { memberIds: [who.cosigner.memberId] }, id);
  await to.send('cosign', who.cosigner, {}, id);
  await to.send('submit-proposal', who.proposer, {}, id);
  return id;
}

/** Docketed and given to a lead unit, and to one that assists. */
export async function assignedCase(to: Sender, who: SmallDistrict, title: string, lead: string, assisting: readonly string[] = [], other: object = {}): Promise<string> {
  const id = await submittedCase(to, who, title, other);
  await to.send('docket-proposal', who.clerk, { category: 'city', submission: 'in-session' }, id);
  await to.send('assign', who.officeClerk, { lead, assisting }, id);
  return id;
}

/** Handled by the water bureau with the housing bureau and answered in class B with a promise; the reply has reached the proposers. */
export async function servedCase(to: Sender, who: SmallDistrict, title: string, other: object = {}): Promise<string> {
  const id = await assignedCase(to, who, title, who.units.water, [who.units.housing], other);
  const parts = (await matterOf(to, id)).assignments;
  const [lead, assisting] = [parts[0]?.id, parts[1]?.id];
  await to.send('accept-assignment', who.receiver, { assignmentId: lead }, id);
  await to.send('accept-assignment', who.assisting, { assignmentId: assisting }, id);
  await to.send('name-responsible', who.receiver, { assignmentId: lead, head: '水务局长', deputy: '水务副局长', section: '排水科', officerId: who.officer.personId }, id);
  for (const phase of ['before', 'during']) {
    await to.send(
      'record-consultation',
      who.officer,
      { assignmentId: lead, phase, mode: 'visit', heldOn: dayOf(to.now), place: '金堤社区', attendees: '林知远、黎明', intent: '尽快解决', outcome: '一致' },
      id,
    );
    await to.send('confirm-consultation', who.proposer, { consultationId: (await matterOf(to, id)).consultations.at(-1)?.id, answer: 'confirmed' }, id);
  }
  await to.send('submit-opinion', who.assisting, { assignmentId: assisting, text: '协办意见' }, id);
  await answered(to, who, id, lead ?? '');
  return id;
}

/** Drafted, countersigned, cleared, examined, issued and served: once in every round. */
export async function answered(to: Sender, who: SmallDistrict, id: string, lead: string, done = '已改造'): Promise<void> {
  const promise = { suggestion: 2, text: '年底前完成二期', dueOn: '2025-12-31' };
  const answers = [
    { suggestion: 1, verdict: 'adopted', text: done },
    { suggestion: 2, verdict: 'partly', text: '正在推进' },
  ];
  await to.send('draft-reply', who.officer, { assignmentId: lead, answers, proposedClass: 'partly', openness: 'full', commitments: [promise] }, id);
  const version = (await matterOf(to, id)).assignments.find((each) => each.id === lead)?.replies.at(-1)?.version ?? 1;
  await to.send('countersign-reply', who.assisting, { assignmentId: lead, version }, id);
  await to.send('clear-reply', who.reviewer, { assignmentId: lead, version }, id);
  await to.send('clear-reply', who.head, { assignmentId: lead, version }, id);
  await to.send('examine-reply', who.officeClerk, { assignmentId: lead, version, officeClass: 'partly', openness: 'full', letterHash }, id);
  await to.send('issue-reply', who.head, { assignmentId: lead, letterHash }, id);
  await to.send('record-service', who.officeClerk, { assignmentId: lead, mode: 'paper' }, id);
}
