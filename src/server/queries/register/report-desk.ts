import { isCommittee, isOffice } from '../../../domain/actor.ts';
import { dayOf } from '../../../domain/day.ts';
import type { Figure } from '../../../domain/figures/figure.ts';
import { classNameOf } from '../../../domain/report/case-blocks.ts';
import { exampleGroups } from '../../../domain/report/compose-proposals.ts';
import type { ReportMatter } from '../../../domain/report/report-matter.ts';
import { sumsShown } from '../../../domain/report/sums-shown.ts';
import { inShort, printed } from '../../../domain/report/writing.ts';
import type { Rulebook } from '../../../domain/rulebook.ts';
import type { ReportBlock, ReportDesk } from '../../../contract/register-views.ts';
import { annualReport, NoSuchYear, type AnnualReport } from '../../report/annual-report.ts';
import { Unseen, type Reading } from '../reader.ts';
import { ratingsSeenBy } from '../year-facts.ts';

const examplesMax = 400;

/** 年度报告撰写: the document as blocks whose numbers lead to their figures, and all that its writer looks at beside it. */
export async function readReportDesk(reading: Reading, query: { year: number; asOf?: string | undefined }): Promise<ReportDesk> {
  const { actor, now } = reading;
  if (!isOffice(actor) && !isCommittee(actor) && actor.role !== 'leader' && actor.role !== 'audit-admin') throw new Unseen();
  const today = dayOf(now);
  const made = await reportAt(reading, query.year, query.asOf ?? today);
  const day = query.asOf ?? made.report?.state.asOf ?? today;
  const shown = day === (query.asOf ?? today) ? made : await reportAt(reading, query.year, day);
  const current = day >= today ? shown : await reportAt(reading, query.year, today);
  return {
    title: shown.document.title,
    asOf: day,
    blocks: shown.document.blocks as unknown as ReportBlock[],
    sections: Object.fromEntries(Object.entries(shown.sections).filter(([, text]) => text !== undefined)),
    moved: movedBetween(shown.figures, current.figures),
    sums: sumsShown(shown.figures, shown.rules).map((each) => ({ ...each, parts: [...each.parts] })),
    examples: examplesOf(shown).slice(0, examplesMax),
    drafts: draftsOf(shown.matters, shown.rules),
  };
}

const reportAt = ({ client, scope, now, actor }: Reading, year: number, asOf: string): Promise<AnnualReport> =>
  annualReport(client, { scope, year, asOf, now, address: null, ratingsSeen: ratingsSeenBy(actor) }).catch((error: unknown) => {
    throw error instanceof NoSuchYear ? new Unseen() : error;
  });

/** What a printed figure would say today, where it would say something else. */
function movedBetween(before: readonly Figure[], after: readonly Figure[]): ReportDesk['moved'] {
  const now = new Map(after.map((each) => [each.id, each]));
  return before.flatMap((each) => {
    const today = now.get(each.id);
    const [was, is] = [`${printed(each)}${each.base === null ? '' : `/${each.base}`}`, today ? `${printed(today)}${today.base === null ? '' : `/${today.base}`}` : '—'];
    return was === is ? [] : [{ id: each.id, was, now: is }];
  });
}

/** Every case of a group may stand for it; which one does is read from what the report shows. */
function examplesOf({ document, matters, rules, report }: AnnualReport): ReportDesk['examples'] {
  const chosen = report?.state.examples ?? [];
  const told = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []));
  return exampleGroups({ matters, rules }).flatMap(({ group, matters: found }) =>
    found.map((matter) => ({
      group,
      slug: matter.slug,
      title: matter.title,
      unit: matter.leadName,
      category: matter.category,
      isShown: told.some((text) => text.includes(`第${matter.number}号提案《${matter.title}》，由`)),
      isChosen: chosen.includes(matter.slug),
    })),
  );
}

function draftsOf(matters: readonly ReportMatter[], rules: Rulebook): ReportDesk['drafts'] {
  const byUnit = new Map<string, ReportDesk['drafts'][number]['cases']>();
  for (const matter of matters) {
    const said = [matter.explanation, ...matter.answers.map((each) => each.text), ...matter.chapters.flatMap((each) => each.measures.map((one) => one.text))].filter(
      (each) => each !== null && each !== '',
    );
    if (matter.leadName === '' || said.length === 0) continue;
    const told = { slug: matter.slug, title: matter.title, result: classNameOf(rules, matter), text: said.map((each) => inShort(each ?? '')).join('') };
    byUnit.set(matter.leadName, [...(byUnit.get(matter.leadName) ?? []), told]);
  }
  return [...byUnit].map(([unit, cases]) => ({ unit, cases })).toSorted((a, b) => b.cases.length - a.cases.length || a.unit.localeCompare(b.unit, 'zh-CN'));
}
