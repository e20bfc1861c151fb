import type { Rulebook } from '../rulebook.ts';
import { checkContradictions } from './contradictions.ts';
import type { ReportDocument, Run } from './document.ts';
import type { Figure } from '../figures/figure.ts';
import { findingIn, type Finding } from './finding.ts';
import { checkFigures } from './figure-sums.ts';
import { extractNumbers } from './number-extractor.ts';
import { checkParts } from './part-whole.ts';
import { caseFigureId, type ReportMatter } from './report-matter.ts';
import { judgementSections, type JudgementSection } from './report.ts';
import { checkShares, lastDigit } from './share-check.ts';

export interface Checked {
  year: number;
  document: ReportDocument;
  figures: readonly Figure[];
  matters: readonly ReportMatter[];
  sections: Readonly<Partial<Record<JudgementSection, string>>>;
  rules: Rulebook;
}

/**
 * Looks for what a reader with a pencil would find: figures that do not add up, shares that do not fit their counts, numbers in
 * written sections that say something else than `figures.json`, and numbers of the text that no figure explains.
 */
export function checkReport(checked: Checked): Finding[] {
  const sections = judgementSections.flatMap((section) => {
    const text = checked.sections[section];
    if (text === undefined || text.trim() === '') return [unwritten(section)];
    return checkSection(text, section, checked);
  });
  return [...checkFigures(checked.figures, checked.rules), ...checkRuns(checked), ...sections];
}

const unwritten = (section: JudgementSection): Finding => findingIn('', section)('section-unwritten', 'look', { start: 0, end: 0 }, {});

function checkSection(text: string, section: string, { figures, rules, year }: Checked): Finding[] {
  const hits = extractNumbers(text);
  return [...checkParts(text, section, hits), ...checkShares(text, section, hits), ...checkContradictions(text, section, hits, figures, rules, year), ...checkLabels(text, section, rules)];
}

/** A category called by almost its name (社会法治类 for 社会法制类) is a slip or another thing: a person looks. */
function checkLabels(text: string, section: string, rules: Rulebook): Finding[] {
  const labels = rules.categories.map((each) => each.label.zh).filter((each) => each.length > 2);
  return [...text.matchAll(/类/gu)].flatMap((match) =>
    labels.flatMap((label) => {
      const at = { start: match.index - label.length, end: match.index };
      const written = text.slice(Math.max(0, at.start), at.end);
      const different = [...label].filter((char, place) => char !== written[place]).length;
      return written.length === label.length && different === 1 && !labels.includes(written) ? [findingIn(text, section)('label-differs', 'look', at, { written, label })] : [];
    }),
  );
}

/** Every run that names a figure must print it, its base or how many of the base it counts. */
function checkRuns({ document, figures, matters }: Checked): Finding[] {
  const known = new Map<string, readonly number[]>([
    ...figures.map((each) => [each.id, [each.value, each.count ?? each.value, each.base ?? each.value]] as const),
    ...matters.flatMap((matter) => matter.figures.map((each) => [caseFigureId(matter.slug, each.id), [Number(each.value)]] as const)),
  ]);
  return runsByHeading(document).flatMap(({ where, run }) => {
    if (run.figure === undefined) return [];
    const found = findingIn(run.text, where);
    const at = { start: 0, end: run.text.length };
    const values = known.get(run.figure);
    if (!values) return [found('figure-missing', 'wrong', at, { id: run.figure })];
    const printed = /-?[\d,]+(?:\.(\d+))?/.exec(run.text);
    const tolerance = printed?.[1] ? lastDigit(printed[1].length) : 0;
    const number = Number(printed?.[0].replaceAll(',', '') ?? Number.NaN);
    const isSaid = values.some((value) => Math.abs(value - number) <= tolerance + 1e-9);
    return isSaid ? [] : [found('figure-printed-differently', 'wrong', at, { id: run.figure, written: run.text, figure: values[0] ?? '' })];
  });
}

function runsByHeading(document: ReportDocument): { where: string; run: Run }[] {
  let where = 'opening';
  return document.blocks.flatMap((block) => {
    if (block.kind === 'heading') where = block.id;
    const runs = block.kind === 'paragraph' ? block.runs : block.kind === 'table' ? block.rows.flat() : [];
    return runs.map((run) => ({ where, run }));
  });
}
