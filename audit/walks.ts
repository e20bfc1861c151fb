import type { Walker } from './walker.ts';

export interface Walk {
  account: string;
  zh: string;
  en: string;
  go: (walker: Walker) => Promise<void>;
}

/** Each post’s main act, from signing in to its end, as somebody does it who sees the screen for the first time. */
export const walks: readonly Walk[] = [
  {
    account: 'committee',
    zh: '立案一件',
    en: 'dockets a proposal',
    go: async ({ signIn, press, fillAndSend }) => {
      await signIn('committee');
      await press(/^审查立案/, '.menu');
      await press('立案', '.queue-case');
      await fillAndSend();
    },
  },
  {
    account: 'office',
    zh: '交办一件',
    en: 'assigns a proposal',
    go: async ({ signIn, press, fillAndSend }) => {
      await signIn('office');
      await press(/^交办(?!单)/, '.menu');
      await press('交办', '.queue-case');
      await fillAndSend({ 主办单位: '区水务局' });
    },
  },
  {
    account: 'unit-receiver',
    zh: '签收并分办到人',
    en: 'accepts a case and names who handles it',
    go: async ({ signIn, press, fillAndSend }) => {
      await signIn('unit-receiver');
      await press(/^签收/, '.menu');
      await press('签收', '.queue-case');
      await fillAndSend();
      await press(/^分办到人/, '.menu');
      await press('明确责任链', '.queue-case');
      await fillAndSend();
    },
  },
  {
    account: 'unit-officer',
    zh: '记录一次沟通并起草答复',
    en: 'records a talk and drafts the reply',
    go: async ({ signIn, press, fillAndSend }) => {
      await signIn('unit-officer');
      await press(/^办理与起草/, '.menu');
      await press(/^沟通记录/, '.queue-case');
      await press('记录面商');
      await fillAndSend();
      await press(/^答复起草/);
      await fillAndSend();
    },
  },
  {
    account: 'unit-head',
    zh: '审签一件答复',
    en: 'clears a reply',
    go: async ({ signIn, press, fillAndSend }) => {
      await signIn('unit-head');
      await press(/^审核签发/, '.menu');
      await press(/内涝积水点/, 'main');
      await press('审签', 'main .buttons');
      await fillAndSend();
    },
  },
  {
    account: 'office-director',
    zh: '复前审核一件答复',
    en: 'examines a reply before it is issued',
    go: async ({ signIn, press, fillAndSend }) => {
      await signIn('office-director');
      await press(/^复前审核/, '.menu');
      await press('复前审核', '.queue-case');
      await fillAndSend();
    },
  },
  {
    account: 'committee-director',
    zh: '代录书面评价并结束评价',
    en: 'enters a rating from paper and closes the round',
    go: async ({ signIn, press, fillAndSend }) => {
      await signIn('committee-director');
      await press('评价汇总', '.menu');
      await press(/代录.*评价/, 'main table');
      await fillAndSend({ 扫描件: '签名的意见表' });
      await press('评价汇总', '.menu');
      await press(/结束.*评价/, 'main table');
      await fillAndSend();
    },
  },
  {
    account: 'system-admin',
    zh: '开通一个账号',
    en: 'opens an account',
    go: async ({ signIn, press, fillAndSend, page }) => {
      await signIn('system-admin');
      await press('人员与账号', '.menu');
      await press('登记人员', 'main');
      await fillAndSend({ 姓名: '许多多' });
      await page.getByRole('heading', { level: 1, name: '许多多' }).waitFor();
      await press('任职', 'main');
      await fillAndSend({ 岗位: '提案委工作人员', 职务: '科员' });
      await press(/开通账号/, 'main');
      await fillAndSend({ 账号: 'xuduoduo' });
    },
  },
  {
    account: 'unit-reviewer',
    zh: '审核一件答复',
    en: 'reviews a reply before the head does',
    go: async ({ signIn, press, fillAndSend }) => {
      await signIn('unit-reviewer');
      await press(/^审核签发/, '.menu');
      await press(/./, 'main table, main .queue, main ul');
      await press('审签', 'main .buttons');
      await fillAndSend();
    },
  },
  {
    account: 'audit-admin',
    zh: '核对日志',
    en: 'checks that nothing in the log was changed',
    go: async ({ signIn, press, page }) => {
      await signIn('audit-admin');
      await press(/^审计/, '.menu');
      await press('开始核对', 'main');
      await page
        .getByText(/完整|未发现/)
        .first()
        .waitFor({ timeout: 120_000 });
    },
  },
  {
    account: 'leader',
    zh: '批示一件领衔件',
    en: 'gives an instruction on a case of his',
    go: async ({ signIn, press, type, page, steps }) => {
      await signIn('leader');
      await press('菜单');
      await press('我的领衔件', 'nav');
      await press(/转型升级/, 'main');
      await press('批示', 'main');
      await page.getByRole('radio', { name: '请抓紧办理，按期答复。' }).check();
      steps.clicks += 1;
      await type(/期限/, '2024-07-20');
      await press(/核对/, 'main');
      await press('批示', 'main form');
      await page.getByText('“批示”已办理。').waitFor();
    },
  },
  {
    account: 'member',
    zh: '写一件提案并提交',
    en: 'writes a proposal and hands it in',
    go: async ({ signIn, press, type, page, steps }) => {
      await signIn('member');
      await press('写提案', 'main');
      await press(/^案由/, 'main');
      await type('案由', '关于在采石路设置盲道引导标识的提案');
      await press('保存并继续');
      await press(/^情况、分析与建议/, 'main');
      await type('情况', '采石路盲道多处中断，视障居民出行要靠他人引领。');
      await type('分析', '道路改造后盲道没有恢复，管养没有落实。');
      await type(/建议 ?1/, '年内恢复盲道并设置语音引导。');
      await press('保存并继续');
      await press(/^公开意愿与声明/, 'main');
      for (const group of [0, 1]) {
        await page.getByRole('radio', { name: '是' }).nth(group).check();
        steps.clicks += 1;
      }
      await press('保存并继续');
      await press(/^核对并提交/, 'main');
      const sure = page.getByRole('checkbox');
      for (const each of await sure.all()) if (!(await each.isChecked())) await each.check();
      await press(/提交/, 'main form');
      if ((await page.getByText('提案已提交').count()) === 0) await press(/提交/, 'main form');
      await page.getByText('提案已提交').first().waitFor();
    },
  },
];
