import { useNavigate, useParams } from 'react-router';
import type { MeView, ReportView } from '../../../contract/views.ts';
import { ActDrawer } from '../../parts/act-drawer.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { dayOfInstant } from '../../../messages/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { paths } from '../../paths.ts';
import { ReportAct } from './report-act.tsx';
import { ReportBody } from './report-body.tsx';
import { YearForm } from './year-form.tsx';

/** W32 年度报告: the year's figures and text as of a day, and the acts that take it to print. */
export function ReportScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const params = useParams();
  const filter = useUrlFilter();
  const asOf = /^\d{4}-\d\d-\d\d$/.test(filter.get('asOf')) ? filter.get('asOf') : undefined;
  const given = Number(params.year);
  const year = Number.isInteger(given) && given >= 1950 && given <= 2200 ? given : Number(me.now.slice(0, 4));
  const query = useView('report', { year, ...(asOf === undefined ? {} : { asOf }) });
  usePageTitle(say('report.of', { year }));
  return (
    <>
      <h1>{say('report.of', { year })}</h1>
      <YearForm key={`${year} ${asOf ?? ''}`} year={year} asOf={asOf ?? dayOfInstant(me.now)} />
      <Shown query={query}>{(report) => <Report report={report} me={me} asOf={asOf} act={params.act} />}</Shown>
    </>
  );
}

function Report({ report, me, asOf, act }: { report: ReportView; me: MeView; asOf: string | undefined; act: string | undefined }) {
  const navigate = useNavigate();
  const close = (): void => void navigate(paths.report(report.year, asOf));
  const can = report.report?.can ?? me.can.filter((each) => each === 'compile-report');
  return (
    <>
      <ReportBody report={report} can={can} asOf={asOf} />
      <ActDrawer act={act} onClose={close}>
        {(done, name) => <ReportAct key={name} name={name} report={report} me={me} isOpen={can.includes(name)} onCancel={close} onDone={done} />}
      </ActDrawer>
    </>
  );
}
