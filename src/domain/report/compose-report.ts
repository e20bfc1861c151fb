import { composeOpening, composeOverview } from './compose-overview.ts';
import { composeCollectiveProposals, composeKeyProposals, composeOtherProposals } from './compose-proposals.ts';
import { composeRecommendations } from './compose-recommendation.ts';
import { composeNextYear, composeOrganisation, composeShortcomings } from './compose-work.ts';
import type { Block, ReportDocument } from './document.ts';
import { heading, numeral, tableOf, type ReportInput } from './writing.ts';

/**
 * The annual report (办理情况报告) of a year from its facts. Pure: the same facts give the same document. Every number of
 * the report's own sentences and tables is a run that names its figure; numbers quoted from replies name the ledger's entry
 * where there is one. Sections that are judgement are as written, or blank.
 */
export function composeReport(input: ReportInput): ReportDocument {
  const table = tableOf(input.figures);
  const chapters: readonly { id: string; title: string; blocks: readonly Block[] }[] = [
    { id: 'overview', title: '总体情况', blocks: composeOverview(input, table) },
    ...composeRecommendations(input),
    { id: 'key', title: '重点提案办理情况', blocks: composeKeyProposals(input, table) },
    { id: 'collective', title: '集体提案办理情况', blocks: composeCollectiveProposals(input, table) },
    { id: 'others', title: '其他提案办理情况', blocks: composeOtherProposals(input, table) },
    { id: 'organisation', title: '办理工作的组织', blocks: composeOrganisation(input, table) },
    { id: 'shortcomings', title: '存在的不足', blocks: composeShortcomings(input, table) },
    { id: 'next-year', title: '下一步工作', blocks: composeNextYear(input) },
  ].filter((chapter) => chapter.blocks.length > 0);
  return {
    title: `关于${input.session.name}建议案、提案办理情况的报告`,
    issuer: `${input.district}人民政府`,
    asOf: input.asOf,
    address: input.address,
    blocks: [...composeOpening(input, table), ...chapters.flatMap((chapter, at) => [heading(1, chapter.id, `${numeral(at + 1)}、${chapter.title}`), ...numbered(chapter.blocks)])],
  };
}

/** Second headings are numbered within their chapter: （一）立案与分类. */
function numbered(blocks: readonly Block[]): readonly Block[] {
  let count = 0;
  return blocks.map((block) => (block.kind === 'heading' && block.level === 2 ? { ...block, text: `（${numeral(++count)}）${block.text}` } : block));
}
