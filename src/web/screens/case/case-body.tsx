import type { CaseView } from '../../../contract/views.ts';
import { useWords } from '../../parts/settings.tsx';
import { CaseContents } from './case-contents.tsx';
import { caseSections } from './case-sections.tsx';

/** The file from the first text to the log, with its table of contents. */
export function CaseBody({ file }: { file: CaseView }) {
  const { say } = useWords();
  const there = caseSections(file);
  return (
    <>
      <CaseContents label={say('case.contents')} entries={there.map(({ id, count }) => ({ id, count, title: say(`case.${id}`) }))} />
      {there.map(({ id, Section }) => (
        <div key={id}>
          <Section file={file} />
        </div>
      ))}
    </>
  );
}
