import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillOpenObjects } from '../../src/server/store/open-objects.ts';
import { readTenant, withTenant } from '../../src/server/store/tenant-transaction.ts';
import { verifyTenant } from '../../src/server/verify.ts';
import { servedCase } from '../simulation/case-story.ts';
import { faultsOf, listFaults } from './oparl-rules.ts';
import { openPublicDistrict, type PublicDistrict } from './public-district.ts';

let district: PublicDistrict;
const ids: Record<string, string> = {};
beforeAll(async () => {
  district = await openPublicDistrict();
  ids['full'] = await district.publishedCase('关于疏通东堤河的建议');
  ids['summary'] = await district.publishedCase('关于社区食堂的建议', { mode: 'summary', openReason: 'personal', summary: '建议增设社区食堂，已纳入计划。', isTitlePublic: true });
  ids['named'] = await district.publishedCase('关于公厕管理的建议', { mode: 'on-application', openReason: 'personal', isTitlePublic: true });
  ids['unpublished'] = await district.ratedCase('关于夜间施工的建议');
  ids['handled'] = await servedCase(district.to, district.who, '关于树木修剪的建议');
});
afterAll(() => district.close());

type Thing = Record<string, unknown> & { id: string };
interface List {
  data: Thing[];
  pagination: Record<string, number>;
  links: Record<string, string>;
}
const root = '/api/open/v1';
const lists = ['papers', 'consultations', 'files', 'persons', 'memberships', 'organizations', 'meetings', 'legislative-terms'];
const list = (name: string, query = ''): Promise<List> => district.json<List>(`${root}/body/public/${name}${query}`);
const paper = (slug: string): Promise<Thing> => district.json<Thing>(`${root}/paper/${slug}`);
const at = (path: string): string => `https://tian.example.org${root}${path}`;

/** Follows every list and every address of the interface that stands in any object. */
async function harvest(): Promise<Map<string, Thing>> {
  const found = new Map<string, Thing>();
  const left = [at('')];
  const seen = new Set<string>(left);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const answer = await district.json(next);
    if (Array.isArray(answer['data'])) expect(listFaults(answer), next).toEqual([]);
    else found.set(next, answer as Thing);
    for (const url of JSON.stringify(answer).match(/https:\/\/tian\.example\.org\/api\/open\/v1[^"]*/g) ?? []) {
      if (seen.has(url)) continue;
      seen.add(url);
      left.push(url);
    }
  }
  return found;
}

test('every object that can be reached keeps the rules of OParl 1.1 and answers at its own address', async () => {
  const all = await harvest();
  expect(new Set([...all.values()].map((each) => String(each['type']).split('/').at(-1)))).toEqual(
    new Set(['System', 'Body', 'Organization', 'Person', 'Membership', 'Meeting', 'LegislativeTerm', 'Paper', 'Consultation', 'File']),
  );
  for (const [url, object] of all) {
    expect(object.id).toBe(url);
    expect(faultsOf(object)).toEqual([]);
  }
});

test('the rules themselves find what is wrong', () => {
  const wrong = { id: 'x', type: 'https://schema.oparl.org/1.1/Paper', created: 'x', colour: 'red', mainFile: { id: 'https://a.example/', type: 'https://schema.oparl.org/1.1/File' } };
  const faults = faultsOf(wrong).join('\n');
  for (const each of ['modified is missing', 'id: not url', 'created: not date-time', 'colour: not a field', 'accessUrl is missing']) expect(faults).toContain(each);
  expect(
    faultsOf({ id: 'https://a.example/', type: 'https://schema.oparl.org/1.1/Person', created: '2024-01-01T00:00:00Z', modified: '2024-01-01T00:00:00Z', deleted: true, name: '王' }).join(),
  ).toContain('name of what is gone');
});

test('a proposal and its reply are papers: who wrote them, who handles them, and texts that can be fetched', async () => {
  const proposal = await paper('2024-0001');
  expect(proposal).toMatchObject({ name: '关于疏通东堤河的建议', paperType: '联名提案', 'zhiyin:resultClass': 'B', 'zhiyin:openness': 'full', web: 'https://tian.example.org/proposals/2024-0001' });
  const people = await Promise.all((proposal['originatorPerson'] as string[]).map((url) => district.json(url)));
  expect(people.map((each) => each['name'])).toEqual(['林知远', '周敏']);
  expect(JSON.stringify(people)).not.toMatch(/phone|email|memberId/);
  const lead = await district.json((proposal['underDirectionOf'] as string[])[0] ?? '');
  expect(lead).toMatchObject({ name: '区水务局', organizationType: 'Verwaltungsbereich', subOrganizationOf: at('/organization/government') });
  expect((proposal['consultation'] as Thing[]).map((each) => [each['role'], each['authoritative']])).toEqual([
    ['主办', true],
    ['协办', false],
  ]);
  const reply = await district.json<Thing>((proposal['subordinatedPaper'] as string[])[0] ?? '');
  expect(reply).toMatchObject({ paperType: '答复', superordinatedPaper: [proposal.id], originatorOrganization: [lead['id']] });
  const file = reply['mainFile'] as Record<string, string>;
  const text = await district.get(file['accessUrl'] ?? '');
  expect(text.body).toContain('正在推进');
  expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(createHash('sha512').update(text.rawPayload).digest('hex')).toBe(file['sha512Checksum']);
});

test('no more is told than was decided: a summary has no reply text, a title alone no names, the rest does not exist', async () => {
  const summary = await paper('2024-0002');
  expect(JSON.stringify(summary)).not.toContain('暴雨后积水');
  const reply = await district.json<Thing>((summary['subordinatedPaper'] as string[])[0] ?? '');
  expect(reply['mainFile']).toBeUndefined();
  expect((await district.get('/open/files/2024-0002.txt')).body).toContain('建议增设社区食堂');
  const named = await paper('2024-0003');
  expect(named).toMatchObject({ name: '关于公厕管理的建议', 'zhiyin:openness': 'on-application' });
  // That a unit handles it is public, what the unit said is not.
  for (const field of ['mainFile', 'originatorPerson', 'subordinatedPaper', 'zhiyin:resultClass']) expect(named[field]).toBeUndefined();
  const all = JSON.stringify([...(await harvest()).values()]);
  for (const secret of ['夜间施工', '树木修剪', '2024-0004', '2024-0005', ids['unpublished'], ids['full']]) expect(all).not.toContain(secret);
  for (const path of ['paper/2024-0004', 'file/2024-0003', 'person/none', 'body/other', 'body/other/papers']) expect((await district.get(`${root}/${path}`)).statusCode, path).toBe(404);
  expect((await district.get('/open/files/2024-0004.txt')).statusCode).toBe(404);
});

test('lists are cut and followed by their links, each object once', async () => {
  for (const name of lists) {
    const whole = await list(name);
    const seen: string[] = [];
    let next: string | undefined = `${root}/body/public/${name}?limit=2`;
    while (next !== undefined) {
      const part: List = await district.json<List>(next);
      expect(part.data.length).toBeLessThanOrEqual(2);
      expect(part.pagination).toMatchObject({ elementsPerPage: 2, totalElements: whole.data.length });
      seen.push(...part.data.map((each) => each.id));
      next = part.links['next'];
    }
    expect(seen, name).toEqual(whole.data.map((each) => each.id));
    expect(new Set(seen).size).toBe(seen.length);
  }
  const bare = await list('papers', '?omit_internal=true');
  expect(bare.data.every((each) => each['mainFile'] === undefined && each['consultation'] === undefined)).toBe(true);
  expect(bare.links['self']).toContain('omit_internal=true');
});

test('a list answers what changed since and until a moment, and refuses what it does not know', async () => {
  const papers = (await list('papers')).data;
  const moment = String(papers.find((each) => each.id.endsWith('/2024-0002'))?.['modified']);
  const since = await list('papers', `?modified_since=${encodeURIComponent(moment)}`);
  expect(since.data.map((each) => each['modified'])).toEqual(papers.map((each) => each['modified']).filter((each) => String(each) >= moment));
  const until = await list('papers', `?modified_until=${encodeURIComponent(moment)}`);
  expect(until.data.length).toBeLessThan(papers.length);
  expect(until.data.every((each) => String(each['modified']) <= moment)).toBe(true);
  for (const query of ['?limit=0', '?limit=1000', '?modified_since=yesterday', '?colour=red', '?after=%00'])
    expect((await district.get(`${root}/body/public/papers${query}`)).statusCode, query).toBe(422);
  expect((await list('papers', '?after=nonsense')).data).toHaveLength(papers.length);
});

test('anybody’s page may read it, and the same content is not sent twice', async () => {
  const first = await district.get(`${root}/paper/2024-0001`, { origin: 'https://elsewhere.example' });
  expect(first.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': expect.stringContaining('public') as string });
  const etag = String(first.headers['etag']);
  expect((await district.get(`${root}/paper/2024-0001`, { 'if-none-match': etag })).statusCode).toBe(304);
  const asked = await district.app.inject({
    method: 'OPTIONS',
    url: `${root}/bodies`,
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' },
  });
  expect(asked).toMatchObject({ statusCode: 204, headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'if-none-match' } });
});

test('what is taken down is told as gone, with nothing of it, and people no case names any more go with it', async () => {
  const { to, who } = district;
  const before = new Date(Date.parse(to.now) + 1).toISOString();
  const gone = (await list('papers')).data.filter((each) => each.id.includes('2024-0001')).map((each) => each.id);
  expect(gone).toHaveLength(2);
  await to.send('unpublish', who.officeClerk, { reason: '数据有误', keepsTitle: false }, ids['full']);
  expect((await list('papers')).data.some((each) => gone.includes(each.id))).toBe(false);
  const changed = await list('papers', `?modified_since=${before}`);
  expect(changed.data.map((each) => [each.id, each['deleted']]).toSorted()).toEqual(gone.map((id) => [id, true]).toSorted());
  for (const each of changed.data) expect(faultsOf(each)).toEqual([]);
  expect((await district.json(gone[0] ?? ''))['deleted']).toBe(true);
  expect((await district.get('/open/files/2024-0001.txt')).statusCode).toBe(404);
  // The summary still names both; without it nobody is left.
  expect((await list('persons')).data).toHaveLength(2);
  await to.send('unpublish', who.officeClerk, { reason: '数据有误', keepsTitle: false }, ids['summary']);
  expect((await list('persons')).data).toEqual([]);
  const people = await list('persons', `?modified_since=${before}`);
  expect(people.data.map((each) => each['deleted'])).toEqual([true, true]);
  const { rows } = await readTenant(district.db.app, 'public', (client) => client.query("SELECT 1 FROM open_object WHERE tenant_id = $1 AND label LIKE '%林%'"));
  expect(rows).toEqual([]);
  // Published again it is there again, at the same address.
  await to.send('publish', who.officeClerk, {}, ids['full']);
  expect((await paper('2024-0001'))['deleted']).toBeUndefined();
  expect((await list('persons')).data).toHaveLength(2);
  expect((await verifyTenant(district.db, 'public')).firstBreak).toBeNull();
});

test('cases that were public before there was an interface are added to it', async () => {
  const before = await list('papers');
  await withTenant(district.db.app, 'public', async (client) => {
    await client.query('DELETE FROM open_mention WHERE tenant_id = $1');
    await client.query('DELETE FROM open_object WHERE tenant_id = $1');
    expect(await fillOpenObjects(client)).toBeGreaterThan(0);
    expect(await fillOpenObjects(client)).toBe(0);
  });
  expect((await list('papers')).data.map((each) => each.id).toSorted()).toEqual(before.data.map((each) => each.id).toSorted());
});
