import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseFigureId, type ReportMatter } from '../../domain/report/report-matter.ts';
import { renderReportPdf } from '../documents/render-pdf.ts';
import { renderReportDocx } from '../documents/render-report-docx.ts';
import { renderReportHtml } from '../documents/render-report-html.ts';
import type { AnnualReport } from './annual-report.ts';

export const reportFiles = ['report.html', 'report.docx', 'report.pdf', 'figures.json'] as const;
export type ReportFile = (typeof reportFiles)[number];

/** Every figure with its definition, base and cases, then those quoted from the ledgers of the cases; no time of making, so that the same facts give the same bytes. */
export function figuresJson({ figures, matters }: Pick<AnnualReport, 'figures' | 'matters'>): string {
  const rows = figures.map(({ id, label, definition, value, unit, count, base, baseLabel, cases }) => ({
    id,
    label: label.zh,
    labelEn: label.en,
    definition: definition.zh,
    definitionEn: definition.en,
    value,
    unit,
    count,
    base,
    baseLabel: baseLabel?.zh ?? null,
    baseLabelEn: baseLabel?.en ?? null,
    cases,
  }));
  return `${JSON.stringify([...rows, ...matters.flatMap(ledgerRows)], null, 2)}\n`;
}

function ledgerRows({ slug, figures }: ReportMatter) {
  return figures.map(({ id, indicator, value, unit, to }) => ({
    id: caseFigureId(slug, id),
    label: indicator,
    labelEn: null,
    definition: `承办单位登记的指标，截至${to}`,
    definitionEn: `Recorded by the handling unit, as of ${to}`,
    value: Number(value),
    unit,
    count: null,
    base: null,
    baseLabel: null,
    baseLabelEn: null,
    cases: [slug],
  }));
}

/** One of the report's files as bytes. */
export async function reportFile(report: AnnualReport, file: ReportFile): Promise<Uint8Array> {
  switch (file) {
    case 'report.html':
      return Buffer.from(renderReportHtml(report.document, { figuresHref: 'figures.json' }));
    case 'report.docx':
      return renderReportDocx(report.document);
    case 'report.pdf':
      return (await renderReportPdf(report.document)).bytes;
    case 'figures.json':
      return Buffer.from(figuresJson(report));
  }
}

/** Writes all files of the report into a folder, making it where it is missing. */
export async function writeReport(report: AnnualReport, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of reportFiles) await writeFile(join(folder, file), await reportFile(report, file));
}
