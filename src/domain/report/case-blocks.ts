import type { Rulebook } from '../rulebook.ts';
import type { Block, Run } from './document.ts';
import { caseFigureId, type ReportMatter } from './report-matter.ts';
import { dayInWords, inShort, numeral, quoted } from './writing.ts';

const verdicts = { adopted: '已采纳', partly: '部分采纳', 'not-now': '暂不能办' } as const;

export const classNameOf = (rules: Rulebook, matter: ReportMatter): string => rules.classes.find((each) => each.code === matter.classCode)?.label.zh ?? '正在办理';

/** Who proposed, who handled, how it ended; the differing view of the proposer stays visible. */
export function factsOf(matter: ReportMatter, rules: Rulebook): string {
  const assisting = matter.assistingNames.length > 0 ? `，${matter.assistingNames.join('、')}协办` : '';
  const contested = matter.contested ? '（提案者对结果分类持不同意见，双方意见均予保留）' : '';
  return `本件由${matter.proposerNames.join('、')}提出，${matter.leadName}主办${assisting}。办理结果：${classNameOf(rules, matter)}${contested}。`;
}

export function answersInShort(matter: ReportMatter): readonly Block[] {
  return matter.answers
    .toSorted((a, b) => a.suggestion - b.suggestion)
    .map((answer) => ({
      kind: 'paragraph',
      runs: [{ text: `第${numeral(answer.suggestion)}条建议（${verdicts[answer.verdict]}）：`, strong: true }, ...quoted(inShort(answer.text), matter)],
    }));
}

export function promises(matter: ReportMatter): readonly Block[] {
  if (matter.commitments.length === 0) return [];
  const each = matter.commitments.map(({ text, dueOn }) => `${text.replace(/[。；]$/u, '')}（${dayInWords(dueOn)}前）`);
  return [{ kind: 'paragraph', runs: [{ text: '后续承诺：', strong: true }, { text: `${each.join('；')}。` }] }];
}

export function figureTable(matter: ReportMatter, caption: string): readonly Block[] {
  if (matter.figures.length === 0) return [];
  const rows = matter.figures.map((figure): readonly Run[] => [
    { text: figure.indicator },
    { text: figure.value, figure: caseFigureId(matter.slug, figure.id) },
    { text: figure.unit },
    { text: dayInWords(figure.to) },
  ]);
  return [{ kind: 'table', caption, head: ['指标', '数值', '单位', '统计截至'], rows, note: '数据来自举措与指标台账。' }];
}

/** One case in one paragraph: what was asked, and the answer that says most of its result. */
export function example(matter: ReportMatter): Block {
  const answer = matter.explanation ?? (matter.answers.find((each) => each.verdict === 'adopted') ?? matter.answers[0])?.text ?? '';
  const opening = `${matter.proposerNames.join('、')}提出的第${matter.number}号提案《${matter.title}》，由${matter.leadName}主办。`;
  return { kind: 'paragraph', runs: [{ text: opening }, ...quoted(inShort(answer), matter)] };
}

export const inDocketOrder = (matters: readonly ReportMatter[]): readonly ReportMatter[] => matters.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));

/** The category of the first level that a category hangs below. */
export function topCategoryOf(rules: Rulebook, code: string): string {
  const found = rules.categories.find((each) => each.code === code);
  return found?.parent && found.parent !== code ? topCategoryOf(rules, found.parent) : code;
}
