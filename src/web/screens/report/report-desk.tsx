import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { FiguresView, ReportView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';
import { FiguresContext } from './figure-chip.tsx';
import { ReportChecks } from './report-checks.tsx';
import { ReportCompare } from './report-compare.tsx';
import { ReportExamples } from './report-examples.tsx';
import { ReportText, ReportTree } from './report-text.tsx';

interface DeskProps {
  report: ReportView;
  figures: FiguresView | undefined;
  can: readonly string[];
  asOf: string | undefined;
}

/** Where the report is written: its tree, its text with the figures in it, sums, examples, and another day beside it. */
export function Desk({ report, figures, can, asOf }: DeskProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const query = useView('report-desk', { year: report.year, asOf: report.asOf });
  const [open, setOpen] = useState<string | null>(null);
  const show = useCallback((id: string) => setOpen(id === '' ? null : id), []);
  const moved = query.data?.moved;
  const context = useMemo(
    () => ({ of: new Map((figures?.figures ?? []).map((each) => [each.id, each])), moved: new Map((moved ?? []).map((each) => [each.id, each.now])), open, show }),
    [figures, moved, open, show],
  );
  const begin = (act: string, of: Readonly<Record<string, string>>): void => {
    const [path = '', search = ''] = paths.reportAct(report.year, act, asOf).split('?');
    void navigate(`${path}?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(search)), ...of }).toString()}`);
  };
  return (
    <FiguresContext value={context}>
      <Shown query={query}>
        {(desk) => (
          <>
            <ReportChecks desk={desk} figures={figures} />
            <Section id="contents" title={say('report.contents')}>
              <ReportTree desk={desk} onEdit={can.includes('edit-report-section') ? (section) => begin('edit-report-section', { section }) : undefined} />
            </Section>
            <ReportText desk={desk} />
            <ReportExamples
              key={desk.examples.map((each) => Number(each.isChosen)).join('')}
              desk={desk}
              onChoose={can.includes('choose-examples') ? (slugs) => begin('choose-examples', { slugs: slugs.join(',') }) : undefined}
            />
          </>
        )}
      </Shown>
      <ReportCompare year={report.year} asOf={report.asOf} />
    </FiguresContext>
  );
}
