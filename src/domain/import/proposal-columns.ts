import type { Wanted } from '../sheet/table.ts';

/** What a sheet or document of proposals tells, in the order of the template. */
export const proposalKeys = [
  'title',
  'kind',
  'proposer',
  'cosigners',
  'sector',
  'category',
  'situation',
  'analysis',
  'suggestions',
  'content',
  'units',
  'mayPublish',
  'publishReason',
  'isOneMatter',
  'submittedOn',
] as const;
export type ProposalKey = (typeof proposalKeys)[number];

const ordinal = '(\\d{1,2}|[一二三四五六七八九十]{1,2})';

/** What districts call these columns, as `plainHeader` gives a header: without spaces, marks and what stands in brackets. */
export const proposalColumns: readonly Wanted<ProposalKey>[] = [
  { key: 'title', names: /^(案由|提案案由|标题|提案标题|提案名称|提案题目|题目|名称)$/ },
  { key: 'kind', names: /^(提案)?(种类|形式|类型|性质)$/ },
  { key: 'proposer', names: /^((第一|领衔)?(提案者|提案人|提案委员|提交人|提出者)(姓名|名称)?|姓名|提案单位|提出单位)$/ },
  { key: 'cosigners', names: /^(联名|附议|共同)(者|人|委员|提案人|提案者)?(姓名|名单)?$/ },
  { key: 'sector', names: /^(所属|所在)?界别$/ },
  { key: 'category', names: /^(提案)?(类别|分类)$/ },
  { key: 'situation', names: /^(基本|现状)?(情况|现状)(说明|介绍|概述)?$|^背景(情况)?$|^(存在的?)?问题$|^问题情况$/ },
  { key: 'analysis', names: /^(原因|问题|情况)?分析(及理由)?$|^(提案)?(理由|依据)$/ },
  { key: 'suggestions', names: new RegExp(`^(建议/?)?(具体|有关|意见)?(建议|对策|办法|措施)(及(措施|办法)|内容)?${ordinal}?$|^第${ordinal}条建议$|^建议/?${ordinal}$`), isMany: true },
  { key: 'content', names: /^(提案)?(正文|内容|全文)$/ },
  { key: 'units', names: /^建议(承办|办理|主办)单位$|^拟办单位$/ },
  { key: 'mayPublish', names: /^(是否|可否)?(同意)?(全文)?公开(意愿|意见)?$/ },
  { key: 'publishReason', names: /^不(同意)?公开的?(理由|原因)$/ },
  { key: 'isOneMatter', names: /^(是否)?一事一案$/ },
  { key: 'submittedOn', names: /^(提交|提案|收到|收件|来件|提出)?(日期|时间)$/ },
];

/** Names printed in the template, in the order of `proposalKeys`; three columns for suggestions. */
export const templateHeaders: readonly string[] = [
  '案由',
  '种类',
  '提案者',
  '联名人',
  '界别',
  '类别',
  '情况',
  '分析',
  '建议1',
  '建议2',
  '建议3',
  '建议承办单位',
  '是否公开',
  '不公开理由',
  '是否一事一案',
  '提交日期',
];
