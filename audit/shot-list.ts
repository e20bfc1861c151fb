/** One picture: where, seen by whom. */
export interface Shot {
  /** by the screen’s place in the inventory */
  name: string;
  account: string | null;
  path: string | { of: string; step?: string; keyed?: boolean; named?: string; to: (slug: string) => string };
  zh: string;
  en: string;
  phone?: true;
  mode?: 'dark' | 'high-contrast' | 'elder';
  language?: 'en';
}

const waiting = (step: string, to: (slug: string) => string): Shot['path'] => ({ of: 'inbox', step, to });
const key = { of: 'proposals', keyed: true, to: (slug: string) => `/w/proposals/${slug}` } as const;

export const shots: readonly Shot[] = [
  { name: 'W1-desk', account: 'office', path: '/w/', zh: '工作台：各环节待办件数、超期和本周到期。', en: 'One’s own desk: what waits at each step, overdue and due this week.' },
  { name: 'W2-todo', account: 'unit-receiver', path: '/w/todo', zh: '待办：按期限排列，可筛选、批量办理、导出。', en: 'The to-do list, ordered by deadline, with filters, batch acts and export.' },
  {
    name: 'W3-proposals',
    account: 'committee',
    path: '/w/proposals',
    zh: '全部提案：筛选即网址，列可选，结果可导出。',
    en: 'All proposals: filters are the address, columns can be chosen, the result exported.',
  },
  { name: 'W4-case', account: 'office', path: key, zh: '案卷：一页看全，右侧只列现在能办的事。', en: 'The case file on one page; beside it only the acts that are possible now.' },
  { name: 'W6-intake', account: 'committee', path: '/w/intake', zh: '收件登记：代录入、批量导入、状态一览。', en: 'The intake register: entry on behalf, import of sheets, the state of each.' },
  { name: 'W7-review', account: 'committee', path: '/w/review', zh: '审查立案：左侧待审，右侧正文与相似提案。', en: 'Review: what waits on the left, text and similar proposals on the right.' },
  { name: 'W8-merge', account: 'committee', path: '/w/merge', zh: '并案工作台：候选、比对、定主案。', en: 'The merge bench: candidates, comparison, the principal case.' },
  { name: 'W10-key', account: 'committee-director', path: '/w/key', zh: '重点提案遴选。', en: 'Choosing key proposals.' },
  { name: 'W11-preassign', account: 'office', path: '/w/preassign', zh: '预交办：征求意见和各单位回复的矩阵。', en: 'Pre-assignment: units asked and what they answered.' },
  {
    name: 'W12-assign',
    account: 'office',
    path: waiting('assign', (slug) => `/w/assign/${slug}/assign`),
    zh: '交办：建议单位、期限预览、批量交办。',
    en: 'Assignment: suggested units, a preview of deadlines, batches.',
  },
  {
    name: 'W13-adjust',
    account: 'office',
    path: '/w/adjust',
    zh: '退办裁定：理由与往返记录（深色显示）。',
    en: 'Ruling on a return: the reasons and who returned it before (dark display).',
    mode: 'dark',
  },
  { name: 'W15-receive', account: 'unit-receiver', path: '/w/unit/receive', zh: '签收：签收或说明理由退回。', en: 'Receipt by the unit: accept, or return it with a reason.' },
  { name: 'W16-board', account: 'unit-head', path: '/w/unit/board', zh: '单位看板：按环节和经办人。', en: 'The unit’s board by stage and officer.' },
  {
    name: 'W18-talks',
    account: 'unit-officer',
    path: waiting('handle', (slug) => `/w/unit/work/${slug}/talks`),
    zh: '沟通记录：办前、办中、办后，由提案者确认。',
    en: 'Consultations before, during and after, confirmed by the proposer.',
  },
  {
    name: 'W20-reply',
    account: 'unit-officer',
    path: waiting('handle', (slug) => `/w/unit/reply/${slug}`),
    zh: '答复起草：逐条答复，公文随写随看。',
    en: 'Drafting a reply point by point, with the letter beside it.',
  },
  {
    name: 'W21-clearance',
    account: 'unit-reviewer',
    path: waiting('clear', (slug) => `/w/unit/clear/${slug}`),
    zh: '审核签发：批注对到段落，逐级送签。',
    en: 'Clearance: comments on paragraphs, step by step to the signature.',
  },
  { name: 'W22-examination', account: 'office', path: '/w/examine', zh: '府办审核答复：分类、公开属性、相符性。', en: 'The office examines a reply: class, openness, completeness.' },
  { name: 'W23-ratings', account: 'committee', path: '/w/ratings', zh: '评价汇总：已收、待收、不满意。', en: 'Ratings: returned, awaited, dissatisfied.' },
  {
    name: 'W28-publication',
    account: 'office',
    path: waiting('publish', (slug) => `/w/publish/${slug}`),
    zh: '公开：左为原文，选取即隐去；右为公众将看到的页面。',
    en: 'Publication: on the left the text, in which passages are redacted; on the right the page the public will see.',
  },
  { name: 'W32-report', account: 'office', path: '/w/report/2024', zh: '年度报告：数字逐项可追到案件。', en: 'The annual report: every figure leads to its cases.' },
  {
    name: 'W36-units',
    account: 'office',
    path: { of: 'units', named: '区水务局', to: (id) => `/w/units/${id}` },
    zh: '承办单位目录（英文界面）。',
    en: 'The directory of units, in the English interface.',
    language: 'en',
  },
  { name: 'X1-sign-in', account: null, path: '/login', zh: '登录页：无脚本可用，显示方式随选。', en: 'Signing in: works without script, every display mode.' },
  { name: 'M1-members', account: 'member', path: '/m', zh: '委员端首页（手机）。', en: 'The members’ portal on a phone.', phone: true },
  {
    name: 'M7-rating',
    account: 'member',
    path: { of: 'inbox', step: 'rate', to: (id) => `/m/proposals/${id}/do/rate-reply` },
    zh: '委员评价答复（手机）。',
    en: 'A member rates a reply on a phone.',
    phone: true,
  },
  { name: 'P1-public', account: null, path: '/', zh: '公开首页。', en: 'The public front page.' },
];
