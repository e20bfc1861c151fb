import type { Page } from 'playwright-core';
import { writeXlsx } from 'hucre';
import { beforeAll, expect, it } from 'vitest';
import { openBlankDistrict, type BlankDistrict } from './blank-district.ts';
import { browserOfFile, eventually, expectAccessible, password, sees, settled } from './browser.ts';
import { fillIn, send } from './forms.ts';

/** From what `zhiyin init` leaves to a district that can receive a proposal, through the screens alone. */
const { open } = browserOfFile();
let district: BlankDistrict;
let page: Page;
/** the password on the slip of an account */
const slips: Record<string, string> = {};

beforeAll(async () => {
  district = await openBlankDistrict();
  page = await open(district.address);
  return district.close;
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const menuLine = (name: string) => page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true });

async function goTo(name: string): Promise<void> {
  await menuLine(name).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await settled(page);
}

/** Signs in with a one-time password and replaces it, as everybody does the first time. */
async function comeIn(account: string, oneTime: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/w/');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('口令').fill(oneTime);
  await button('登录').click();
  await page.getByLabel('现用口令').fill(oneTime);
  await page.getByLabel('新口令', { exact: true }).fill(password);
  await page.getByLabel('再输一次新口令').fill(password);
  await button('修改口令').click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
}

async function act(name: string, answers: Parameters<typeof fillIn>[1]): Promise<void> {
  await button(name).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).waitFor();
  await fillIn(page, answers);
  await send(page, name);
}

const sheetOf = async (rows: string[][]) => ({
  name: 'list.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeXlsx({ sheets: [{ name: '表1', rows }] })),
});

/** A person, a post, an account: the three steps the person's own page leads through. */
async function employ(name: string, role: string, title: string, account: string, more: Parameters<typeof fillIn>[1] = {}): Promise<void> {
  await goTo('人员与账号');
  await act('登记人员', { name });
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await sees(page, '下一步：任职。没有岗位的人不能登录。');
  await act('任职', { role: { pick: role }, title, ...more });
  await sees(page, '下一步：开通账号，并把一次性口令交给本人。');
  await act('开通账号', { account });
  const slip = page.getByRole('region', { name: /一次性口令/ });
  await slip.waitFor();
  slips[account] = (await slip.locator('code').nth(1).textContent()) ?? '';
  expect(slips[account]).toMatch(/^\S{10,}$/);
}

it('the system administrator comes in with the password of the founding and finds what to do', async () => {
  const { account, password: oneTime } = district.administrators['system-admin'];
  await comeIn(account, oneTime);
  // Who acts on no case is led to no list of cases he acted on.
  await page.getByRole('heading', { level: 2, name: '最紧的十件' }).waitFor();
  await settled(page);
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: /已办|发起|阅办/ })
      .count(),
  ).toBe(0);
  await goTo('承办单位目录');
  await sees(page, '还没有登记任何单位。可以逐个登记，也可以从表格成批登记。');
  await expectAccessible(page);
});

it('units: one by its form, more from a sheet whose faults are named before anything is written', async () => {
  await act('登记单位', { code: 'gov', name: '区人民政府', tier: { pick: '区级' }, side: { tick: '政府系统' } });
  await page.getByRole('heading', { level: 2, name: '区人民政府' }).waitFor();
  await button('从表格登记单位').click();
  const drawer = page.getByRole('dialog');
  const rows = [
    ['单位名称', '上级单位', '备注'],
    ['区水务局', '区人民政府', ''],
    ['河道管理所', '区水务局', ''],
    ['区城管局', '区人民政付', ''],
  ];
  await drawer.getByLabel('表格文件（xlsx、xls）').setInputFiles(await sheetOf(rows));
  await sees(page, '工作表“表1”共3行：可以登记2行，有问题1行。');
  expect(await drawer.getByRole('table', { name: '有问题的行' }).locator('tbody tr').allInnerTexts()).toEqual([expect.stringMatching(/^B4\s+区城管局\s+没有这个单位/)]);
  await sees(page, '没有用到的栏：备注');
  expect(await drawer.getByRole('button', { name: '登记2行' }).isEnabled()).toBe(false);
  await expectAccessible(page);
  await drawer.getByLabel('表格文件（xlsx、xls）').setInputFiles(await sheetOf([...rows.slice(0, 3), ['区城管局', '区人民政府', '']]));
  await drawer.getByRole('button', { name: '登记3行' }).click();
  await sees(page, '办成3件，未办成0件，未开始0件。');
  await drawer.getByRole('button', { name: '关闭', exact: true }).click();
  await sees(page, '在册4个，已撤销0个');
  await page.getByRole('navigation', { name: '单位树' }).getByRole('link', { name: '区水务局' }).click();
  await act('登记单位概况', { phone: '0700-8800001', address: '东堤路1号' });
  await sees(page, '0700-8800001');
  await expectAccessible(page);
});

it('people: a person, a post and an account, the password on a slip', async () => {
  await employ('沈立言', '提案委工作人员', '提案委干事', 'shen');
  await expectAccessible(page);
  await employ('陆怀德', '提案委主任', '提案委主任', 'lu');
  await employ('程致远', '府办负责人', '区政府办副主任', 'zhiyuan');
  await employ('贺小满', '承办单位收发员', '收发员', 'he', { unitId: { pick: '区水务局' } });
  await goTo('人员与账号');
  await sees(page, '共7人');
  await page.getByLabel('账号状态').selectOption({ label: '从未登录（6）' });
  await eventually(() => page.getByRole('row').count()).toBe(7);
  await expectAccessible(page);
});

it('the three administrators stay apart: the system administrator cannot make himself another', async () => {
  await page.getByRole('link', { name: '安立本' }).click();
  await page.getByRole('heading', { level: 1, name: '安立本' }).waitFor();
  await settled(page);
  expect(await button('重置口令').count()).toBe(0);
  await button('任职').click();
  await fillIn(page, { role: { pick: '审计管理员' }, title: '兼任' });
  await page.locator('form.command-form').getByRole('button', { name: '任职', exact: true }).click();
  await page.locator('form .error-summary').waitFor();
  await expectAccessible(page);
  await button('取消').click();
});

it('the committee’s director opens the session and its clerk the roster of members', async () => {
  await comeIn('lu', slips['lu'] ?? '');
  await goTo('届次与年度');
  await sees(page, '还没有会次。开启会次后才能收提案。');
  await act('开启会次', { name: '区政协九届三次会议', term: '9', meeting: '3', reportYear: '2024', opensOn: '2024-01-16', endsOn: '2024-01-19' });
  await page.getByRole('heading', { level: 2, name: /区政协九届三次会议/ }).waitFor();
  await expectAccessible(page);
  await comeIn('shen', slips['shen'] ?? '');
  await goTo('委员名册');
  await sees(page, '名册中还没有委员。可以从表格导入整份名单，也可以单独登记。');
  await button('导入委员名单').click();
  const names = ['顾南舟', '林望秋', '周敏'];
  await page.getByLabel('表格文件（xlsx、xls）').setInputFiles(await sheetOf([['政协委员名单'], ['姓名', '界别'], ...names.map((name) => [name, '经济界'])]));
  await page.getByRole('button', { name: '登记3行' }).click();
  await sees(page, '办成1件，未办成0件，未开始0件。');
  await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).click();
  await sees(page, '共3人');
  await expectAccessible(page);
  await page.getByRole('link', { name: '顾南舟' }).click();
  await page.getByRole('heading', { level: 1, name: '顾南舟' }).waitFor();
  await settled(page);
  await expectAccessible(page);
});

it('accounts for all members in one go, each password on its slip', async () => {
  const { account } = district.administrators['system-admin'];
  await page.context().clearCookies();
  await page.goto('/w/admin/accounts');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('口令').fill(password);
  await button('登录').click();
  await page.getByLabel('账号状态').selectOption({ label: '未开通（3）' });
  for (const name of ['顾南舟', '林望秋', '周敏']) await page.getByRole('checkbox', { name: `选择${name}` }).check();
  await page.getByLabel('账号前缀').fill('wy');
  await expectAccessible(page);
  await button('开通3个账号').click();
  await sees(page, '一次性口令（3份）');
  const made = page.getByRole('region', { name: /一次性口令/ }).locator('.slip');
  await eventually(() => made.count()).toBe(3);
  const found = await made.evaluateAll((each) => each.map((one) => [one.querySelector('h3')?.textContent ?? '', ...[...one.querySelectorAll('code')].map((code) => code.textContent ?? '')]));
  for (const [name = '', , secret = ''] of found) slips[name] = secret;
  expect(found.map(([, name]) => name).toSorted()).toEqual(['wy001', 'wy002', 'wy003']);
  await expectAccessible(page);
  const [name = '', wy = ''] = found.find(([each]) => each === '顾南舟') ?? [];
  await comeIn(wy, slips[name] ?? '');
  await menuLine('写提案').click();
  await page.getByRole('heading', { level: 1, name: '写提案' }).waitFor();
});

it('rules, templates and permissions are read by those who keep them', async () => {
  await comeIn('zhiyuan', slips['zhiyuan'] ?? '');
  await goTo('规则与分类');
  await sees(page, /尚未通过规则/);
  await expectAccessible(page);
  await page.getByRole('link', { name: '文书模板' }).first().click();
  await page.getByRole('heading', { level: 1, name: '文书模板' }).waitFor();
  await page.getByRole('button', { name: '设置答复函开头' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '设置文书模板' }).waitFor();
  await fillIn(page, { text: '您提出的《{title}》收悉，{number}。' });
  await page.getByRole('dialog').getByRole('button', { name: '设置文书模板' }).click();
  await sees(page, '模板里有不认识的空：花括号里只能用列出的名称。');
  await fillIn(page, { text: '您提出的《{title}》收悉。经认真研究，现答复如下：' });
  await send(page, '设置文书模板');
  await sees(page, '本会次自定');
  await expectAccessible(page);
  await goTo('规则与分类');
  await button('通过办理规则').click();
  await sees(page, '与现行规则相同，没有可通过的改动。');
  await page.getByLabel('退回申请（工作日）').fill('7');
  await sees(page, '与现行第0版相比，改动1处');
  await expectAccessible(page);
  await page.getByLabel(/规则全文（JSON）/).fill('{');
  await sees(page, '不是完整的 JSON：请检查括号、引号和逗号。');
  expect(await button('通过办理规则').isEnabled()).toBe(false);
  await button('恢复为现行规则').click();
  await page.getByLabel('退回申请（工作日）').fill('7');
  await button('通过办理规则').click();
  await button('确认通过办理规则').click();
  await sees(page, /现行第1版/);
  await goTo('角色权限');
  await page.getByLabel('阶段').selectOption({ label: '已交办' });
  await page.getByLabel('角色').selectOption({ label: '承办单位收发员' });
  await page.getByRole('row', { name: /签收/ }).first().waitFor();
  await expectAccessible(page);
});

it('the auditor finds it all in the log and proves that nothing was changed', async () => {
  const { account, password: oneTime } = district.administrators['audit-admin'];
  await comeIn(account, oneTime);
  await goTo('审计日志');
  await page.getByLabel('事项').selectOption({ label: '账号开通' });
  await eventually(() => page.getByRole('table', { name: '日志' }).locator('tbody tr').count()).toBe(10);
  await page.getByLabel('办理人').fill('唐守诚');
  await page.getByRole('region', { name: '日志', exact: true }).getByRole('button', { name: '搜索', exact: true }).click();
  await eventually(() => page.getByRole('table', { name: '日志' }).locator('tbody tr').count()).toBe(7);
  await button('开始核对').click();
  await sees(page, '日志完整');
  await expectAccessible(page);
  expect(await menuLine('人员与账号').count()).toBe(1);
  await goTo('人员与账号');
  expect(await button('登记人员').count()).toBe(0);
});
