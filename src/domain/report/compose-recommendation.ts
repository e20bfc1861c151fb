import type { Block } from './document.ts';
import { factsOf, figureTable, inDocketOrder } from './case-blocks.ts';
import { groupOf, type ReportMatter } from './report-matter.ts';
import { heading, plain, quoted, type ReportInput } from './writing.ts';

/** A chapter of the report per recommendation, by the chapters of its own reply; its problems and next steps are judgement and only taken from there. */
export function composeRecommendations({ matters, rules }: ReportInput): readonly { id: string; title: string; blocks: readonly Block[] }[] {
  return inDocketOrder(matters.filter((each) => groupOf(each) === 'recommendation')).map((matter) => ({
    id: `recommendation-${matter.slug}`,
    title: `建议案《${matter.title}》办理情况`,
    blocks: [plain(factsOf(matter, rules)), ...chapters(matter), ...figureTable(matter, `第${matter.number}号建议案主要指标`)],
  }));
}

function chapters(matter: ReportMatter): readonly Block[] {
  const id = `recommendation-${matter.slug}`;
  if (matter.chapters.length === 0) return [{ kind: 'blank', text: '本建议案尚无分章答复，办理情况待主办单位答复后列入。' }];
  const answered = matter.chapters.flatMap((chapter, at) => [
    heading(2, `${id}-${at + 1}`, chapter.title),
    ...chapter.measures.flatMap((measure, place): readonly Block[] => [
      heading(3, `${id}-${at + 1}-${place + 1}`, `${place + 1}．${measure.title}`),
      { kind: 'paragraph', runs: quoted(measure.text, matter) },
    ]),
  ]);
  const problems = matter.problems.map((text): Block => ({ kind: 'paragraph', runs: quoted(text, matter) }));
  const steps = matter.nextSteps.map((step): Block => ({ kind: 'paragraph', runs: [{ text: `${step.title}。`, strong: true }, ...quoted(step.text, matter)] }));
  return [
    ...answered,
    ...(problems.length > 0 ? [heading(2, `${id}-problems`, '存在的问题'), ...problems] : []),
    ...(steps.length > 0 ? [heading(2, `${id}-next-steps`, '下一步措施'), ...steps] : []),
  ];
}
