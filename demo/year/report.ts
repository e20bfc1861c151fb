import { wrongOnes } from '../../src/domain/report/finding.ts';
import { instantAt } from '../../src/domain/day.ts';
import { reportId } from '../../src/domain/report/report.ts';
import { annualReport } from '../../src/server/report/annual-report.ts';
import { digestOfBytes } from '../../src/server/hashing.ts';
import { reportFile } from '../../src/server/report/report-files.ts';
import { keepFile } from '../../src/server/store/files.ts';
import { readTenant, withTenant } from '../../src/server/store/tenant-transaction.ts';
import type { Stage } from '../stage.ts';

const asOf = '2024-12-31';

/** What the office writes itself: judgement is never drafted from data. */
const sections = {
  organisation:
    '一是领导领办。建议案由区政府主要负责同志领办，重点提案由分管负责同志牵头，难点事项在现场会商中定办法、定时限。\n二是前置协商。交办之前先征询承办单位意见，职责交叉的事项先协商再交办，减少来回退件。\n三是全程留痕。签收、面商、会签、审签和答复都在系统中办理，谁办的、何时办的、依据是什么，随时可以查到。',
  shortcomings: '协办意见仍有少数逾期，个别单位接到交办后首先想到的是退回；第一轮评价中有提案者反映沟通不够、措施落实不够到位；列入计划的事项，后续投入和时间表还要盯紧。',
  'next-year': '把列入跟踪的承诺事项逐季复核，到期不落实的说明原因并告知提案者；把退回理由和裁定结果用于完善职责清单；对第一轮评价不满意的单位开展办前协商专项培训。',
} as const;

/** The report of the year: compiled, written where it is judgement, checked, issued and published. */
export async function reportOfYear(stage: Stage): Promise<void> {
  stage.turnTo(instantAt(asOf, '14:00'));
  const director = await stage.who('office-director');
  const id = reportId(2024);
  await stage.act('report/compile', 'compile-report', director, { year: 2024, asOf }, id);
  for (const [section, text] of Object.entries(sections)) await stage.act(`report/${section}`, 'edit-report-section', director, { section, text }, id);
  stage.turnTo(instantAt(asOf, '15:00'));
  const now = instantAt(asOf, '15:00');
  const report = await readTenant(stage.desk.pool, stage.tenantId, (client) => annualReport(client, { scope: stage.desk.scope, year: 2024, asOf, now, address: null, ratingsSeen: 'closed-rounds' }));
  const bytes = await reportFile(report, 'report.pdf');
  const hash = digestOfBytes(bytes);
  await withTenant(stage.desk.pool, stage.tenantId, (client) => keepFile(client, bytes, 'application/pdf', '2024年建议案、提案办理情况报告.pdf'));
  await stage.act('report/check', 'check-report', director, { findings: wrongOnes(report.findings).length, reportHash: hash }, id);
  await stage.act('report/issue', 'issue-report', director, { number: '澄政文〔2024〕86号', hash }, id);
  await stage.act('report/publish', 'publish-report', director, {}, id);
}
