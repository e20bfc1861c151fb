import { Alert } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { MeView, RegisterView, ReportView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { word } from '../../../messages/words.ts';
import { client, useView } from '../../parts/api.ts';
import { CommandForm } from '../../parts/command-form/command-form.tsx';
import type { Values } from '../../../contract/form/values.ts';
import { useCommand } from '../../parts/commands.ts';
import { keepServerFile, saveAs } from '../../parts/server-file.ts';
import { sha256 } from '../../parts/sha256.ts';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { files } from '../../paths.ts';
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

/** Year and day are those of the report on screen; hashes and counts are fetched when it is sent. */
function fixedFields(command: string, { year, asOf, section, slugs }: { year: number; asOf: string; section: string | null; slugs: string | null }): Values {
  switch (command) {
    case 'compile-report':
      return { year: String(year), asOf };
    case 'edit-report-section':
      return section === null ? {} : { section };
    case 'choose-examples':
      return { slugs: (slugs ?? '').split(',').filter((each) => each !== '') };
    case 'check-report':
      return { findings: '', reportHash: '' };
    case 'issue-report':
      return { hash: '' };
    case 'export-catalogue':
      return { year: String(year), count: '', hash: '' };
    default:
      return {};
  }
}

/**
 * What is checked and issued is the printed file itself, kept by the server under its hash. A catalogue is the list as
 * a file: it is handed to the reader, and its hash tells a copy from another.
 */
const completeFor =
  (report: ReportView) =>
  async (input: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const { year, asOf } = report;
    const printed = (): Promise<string> => keepServerFile(files.report(year, 'report.pdf', asOf), `report-${year}.pdf`);
    if ('count' in input) return { ...input, year, ...(await catalogueOf(year)) };
    const numbered = 'year' in input ? { ...input, year } : input;
    // Counted again: somebody may have written a section since this page was read.
    if ('reportHash' in input) return { ...numbered, findings: (await client.read('report', { year, asOf })).findings.length, reportHash: await printed() };
    return 'hash' in input ? { ...numbered, hash: await printed() } : numbered;
  };

async function catalogueOf(year: number): Promise<{ count: number; hash: string }> {
  const { total } = await client.read('proposals', { year, limit: 1 });
  const file = await client.fetchFile(files.list('proposals', 'csv', { year, reason: word('zh-CN', 'command.export-catalogue') }));
  saveAs(file, `proposals-${year}.csv`);
  return { count: total.count, hash: sha256(new Uint8Array(await file.arrayBuffer())) };
}
