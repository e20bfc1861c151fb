import { checkReport } from './commands/check-report.ts';
import { chooseExamples } from './commands/choose-examples.ts';
import { compileReport } from './commands/compile-report.ts';
import { editReportSection } from './commands/edit-report-section.ts';
import { exportCatalogue } from './commands/export-catalogue.ts';
import { issueReport } from './commands/issue-report.ts';
import { publishReport } from './commands/publish-report.ts';
import { recordHearing } from './commands/record-hearing.ts';

export const reportCommands = [checkReport, chooseExamples, compileReport, editReportSection, exportCatalogue, issueReport, publishReport, recordHearing] as const;
