import { beforeAll, expect, test } from 'vitest';
import { reportId } from '../../src/domain/report/report.ts';
import { openDistrictSite, type DistrictSite } from './open-district.ts';

let site: DistrictSite;
const hash = 'cd'.repeat(32);

beforeAll(async () => {
  site = await openDistrictSite();
  const { to, who, finished } = site;
  await finished('关于疏通东堤河的提案', { mode: 'full' });
  await finished('关于不公开事项甲的提案', { mode: 'closed', openReason: 'personal' });
  to.pass(7);
  const id = reportId(2024);
  await to.send('compile-report', who.officeDirector, { year: 2024, asOf: '2024-01-21' }, id);
  await to.send('edit-report-section', who.officeDirector, { section: 'shortcomings', text: '协办意见仍有逾期。<img src=x onerror=alert(1)>' }, id);
  await to.send('check-report', who.officeDirector, { findings: 0, reportHash: hash }, id);
  await to.send('issue-report', who.officeDirector, { number: '澄政文〔2024〕86号', hash }, id);
  await to.send('publish-report', who.officeDirector, {}, id);
  return site.close;
}, 240_000);

const html = async (path: string, cookie = ''): Promise<string> => {
  const answer = await site.get(path, cookie);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.body;
};

test('the reports are listed with their files', async () => {
  const body = await html('/reports');
  expect(body).toContain('澄政文〔2024〕86号');
  for (const path of ['/reports/2024', '/reports/2024/report.pdf', '/reports/2024/report.docx', '/reports/2024/figures.json', '/stats/2024']) expect(body).toContain(`href="${path}"`);
});

test('the report stands in the frame of the site with its list of contents, in the way the reader reads', async () => {
  const body = await html('/reports/2024', 'display=150.dark.e');
  expect(body).toMatch(/^<!doctype html><html lang="zh-CN" data-text="150" data-contrast="dark" data-elder="">/);
  expect(body).toContain('目录');
  const contents = [...body.matchAll(/<li class="level-\d"><a href="#([^"]+)"/g)].map(([, each]) => decodeURIComponent(each ?? ''));
  expect(contents.length).toBeGreaterThan(3);
  for (const each of contents) expect(body).toContain(`id="${each}"`);
  expect(body).toContain('/code.svg?of=%2Freports%2F2024');
  expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(body).not.toContain('<img src=x');
});

test('every number of the report opens what it means and its public cases', async () => {
  const body = await html('/reports/2024');
  const links = [...new Set([...body.matchAll(/class="figure" href="([^"]+)"/g)].map(([, each]) => each ?? ''))];
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) {
    expect(link).toMatch(/^\/reports\/2024\/figures\//);
    const page = await html(link);
    expect(page).toMatch(/\d+件中公开\d+件/);
    expect(page).not.toContain('不公开事项甲');
  }
  expect(await html('/reports/2024/figures/proposals.count')).toContain('2件中公开1件');
});

test.each(['/reports/2023', '/reports/abc', '/reports/2024/figures/none', '/reports/2024/none.txt'])('%s is no page', async (path) => {
  expect((await site.get(path)).statusCode).toBeGreaterThanOrEqual(400);
});
