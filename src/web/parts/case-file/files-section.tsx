import type { CaseView } from '../../../contract/views.ts';
import { Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { FileTable } from './file-table.tsx';

/** Every file of the case that this reader may open, wherever in the process it was brought. */
export function FilesSection({ file }: { file: CaseView }) {
  const { say } = useWords();
  return (
    <Section id="files" title={say('case.files')} note={say('case.files-count', { count: file.files.length })}>
      <FileTable files={file.files} caseId={file.id} caption={say('case.files')} />
    </Section>
  );
}
