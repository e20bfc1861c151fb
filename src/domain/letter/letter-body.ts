import type { Day } from '../day.ts';
import { chineseNumber, plainDate } from './chinese-date.ts';
import type { LetterBlock } from './letter.ts';

interface Titled {
  title: string;
  text: string;
}

/** What a letter says between its opening and its closing sentence, every text in words. */
export interface LetterContent {
  /** a report in chapters comes before the answers to single suggestions */
  isReport: boolean;
  /** of the proposal, in their order */
  suggestions: readonly string[];
  answers: readonly { suggestion: number; text: string }[];
  chapters: readonly { title: string; measures: readonly Titled[] }[];
  problems: readonly string[];
  nextSteps: readonly Titled[];
  explanation: string | null;
  commitments: readonly { text: string; dueOn: Day }[];
}

interface Section {
  heading: string;
  blocks: readonly LetterBlock[];
}

/** Suggestion by suggestion, or chapters, problems and next steps; then the explanation and what is promised: 一、二、三、 over the whole letter. */
export function letterBody(content: LetterContent): LetterBlock[] {
  return sectionsOf(content).flatMap(({ heading, blocks }, at): LetterBlock[] => [{ kind: 'heading', text: `${chineseNumber(at + 1)}、${heading}` }, ...blocks]);
}

export const paragraphs = (text: string): LetterBlock[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => ({ kind: 'paragraph', text: each }));

function sectionsOf(content: LetterContent): Section[] {
  const answers = content.answers
    .toSorted((a, b) => a.suggestion - b.suggestion)
    .map((each) => ({ heading: aboutSuggestion(content.suggestions[each.suggestion - 1]), blocks: paragraphs(each.text) }));
  const chapters = content.chapters.map((each) => ({ heading: each.title, blocks: titledBlocks(each.measures) }));
  const problems = content.problems.length > 0 ? [{ heading: '存在的主要问题', blocks: content.problems.flatMap((each, at) => paragraphs(`${at + 1}．${each}`)) }] : [];
  const nextSteps = content.nextSteps.length > 0 ? [{ heading: '下一步工作', blocks: titledBlocks(content.nextSteps) }] : [];
  const explanation = content.explanation === null ? [] : [{ heading: '有关情况说明', blocks: paragraphs(content.explanation) }];
  const report = [...chapters, ...problems, ...nextSteps];
  const main = content.isReport ? [...report, ...answers] : [...answers, ...report];
  return [...main, ...explanation, ...promises(content)];
}

const titledBlocks = (list: readonly Titled[]): LetterBlock[] =>
  list.flatMap((each, at): LetterBlock[] => [{ kind: 'heading', text: `（${chineseNumber(at + 1)}）${each.title}` }, ...paragraphs(each.text)]);

/** What is still to be done, with its day: the proposer can hold the unit to it. */
function promises({ commitments }: LetterContent): Section[] {
  if (commitments.length === 0) return [];
  const lines = commitments.map((each, at) => `${at + 1}．${each.text.replace(/[。；]$/, '')}（完成时限：${plainDate(each.dueOn)}）。`);
  return [{ heading: '承诺事项及完成时限', blocks: lines.flatMap(paragraphs) }];
}

const EXCERPT = 40;

function aboutSuggestion(text = ''): string {
  const letters = [...text.replace(/\s+/g, '').replace(/[。；;.]$/, '')];
  return `关于“${letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join('')}……` : letters.join('')}”的建议`;
}
