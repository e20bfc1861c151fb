import { Alert } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { MeView, RegisterView, ReportView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { useView } from '../../parts/api.ts';
import { CommandForm } from '../../parts/command-form/command-form.tsx';
import { useCommand } from '../../parts/commands.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { completeFor, fixedFields } from './report-input.ts';
import { SectionTools } from './section-tools.tsx';

interface ReportActProps {
  name: string;
  report: ReportView;
  me: MeView;
  isOpen: boolean;
  onDone: () => void;
  onCancel: () => void;
}

export function ReportAct(props: ReportActProps) {
  const { say } = useWords();
  const command = useCommand(props.name);
  if (!props.isOpen) return <Alert type="info" showIcon title={say('act.not-now')} />;
  return <Shown query={command}>{(found) => (found ? <Open {...props} command={found} /> : <Alert type="error" showIcon title={say('act.unknown')} />)}</Shown>;
}

function Open({ report, me, command, onDone, onCancel }: ReportActProps & { command: AnyCommand }) {
  const { language } = useWords();
  const register = useView('register', {});
  const { year, asOf } = report;
  const about = `report-${year}`;
  const [search] = useSearchParams();
  const [section, slugs] = [search.get('section'), search.get('slugs')];
  const fixed = useMemo(() => fixedFields(command.name, { year, asOf, section, slugs }), [command.name, year, asOf, section, slugs]);
  const draftKey = useMemo(() => ({ personId: me.personId, command: command.name, about: section === null ? about : `${about}/${section}` }), [me.personId, command.name, about, section]);
  const desk = useView('report-desk', { year, asOf });
  const figures = useView('figures', { year, asOf });
  const isWriting = command.name === 'edit-report-section';
  const form = (words: RegisterView) => (
    <CommandForm
      command={command}
      context={{ command: command.name, language, me, register: words, file: null }}
      id={about}
      version={report.report?.version}
      currentVersion={report.report?.version}
      draftKey={draftKey}
      fixed={fixed}
      initial={isWriting && section !== null ? { text: desk.data?.sections[section] ?? '' } : undefined}
      complete={completeFor(report)}
      onDone={onDone}
      onCancel={onCancel}
    >
      {isWriting && desk.data && figures.data ? <SectionTools desk={desk.data} figures={figures.data} /> : null}
    </CommandForm>
  );
  const whole = <Shown query={register}>{form}</Shown>;
  // What is written is edited as it stands: it must be there before the form opens.
  return isWriting ? <Shown query={desk}>{() => whole}</Shown> : whole;
}
