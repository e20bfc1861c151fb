import type { PublicCase } from '../../../../domain/publication/public-case.ts';
import { inOneLine, type PublicText } from '../../../../domain/publication/public-text.ts';

type Letter = PublicCase['letters'][number];

const headed = (heading: string, text: PublicText | null): string[] => (text === null ? [] : [`【${heading}】`, inOneLine(text), '']);
const numbered = (heading: string, texts: readonly PublicText[]): string[] => (texts.length === 0 ? [] : [`【${heading}】`, ...texts.map((each, at) => `${at + 1}. ${inOneLine(each)}`), '']);

/** The public wording of a proposal as plain text: the file of its paper. Gaps are bars. */
export function proposalText({ title, number, session, proposers, situation, analysis, suggestions, summary }: PublicCase): string {
  const lines = [
    title === null ? '' : inOneLine(title),
    `${session} 第${number}号`,
    ...(proposers === null ? [] : [`提案者：${proposers.join('、')}`]),
    '',
    ...headed('摘要', summary),
    ...headed('情况', situation),
    ...headed('分析', analysis),
    ...numbered('建议', suggestions),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A published reply as plain text; null where only number, day and unit are public. */
export function replyText({ title, number }: PublicCase, letter: Letter, unitName: string): string | null {
  const { body } = letter;
  if (body === null) return null;
  const lines = [
    `${unitName}对第${number}号提案${title === null ? '' : `《${inOneLine(title)}》`}的答复`,
    `${letter.letterNumber} ${letter.on}`,
    '',
    ...(body.answers.length === 0 ? [] : ['【逐条答复】', ...body.answers.map((each) => `${each.suggestion}. ${inOneLine(each.text)}`), '']),
    ...body.chapters.flatMap((each) => [`【${inOneLine(each.title)}】`, ...each.measures.flatMap((one) => [inOneLine(one.title), inOneLine(one.text)]), '']),
    ...numbered('存在问题', body.problems),
    ...(body.nextSteps.length === 0 ? [] : ['【下一步】', ...body.nextSteps.flatMap((each) => [inOneLine(each.title), inOneLine(each.text)]), '']),
    ...headed('说明', body.explanation),
    ...(body.commitments.length === 0 ? [] : ['【承诺】', ...body.commitments.map((each) => `${each.suggestion}. ${inOneLine(each.text)}（${each.dueOn}前）`), '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The text of a file by its id; null when there is none (any more). */
export function fileText(content: PublicCase, letter: Letter | null, unitName: string): string | null {
  if (letter !== null) return replyText(content, letter, unitName);
  return content.situation === null && content.summary === null ? null : proposalText(content);
}
