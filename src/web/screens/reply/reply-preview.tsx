import { Alert, Button } from 'antd';
import { messageOf } from '../../parts/api.ts';
import { useForm } from '../../parts/command-form/form-context.tsx';
import type { Field } from '../../../contract/form/schema.ts';
import { LetterFindings } from '../../parts/letter-findings.tsx';
import { LetterPaper } from '../../parts/letter-paper.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useTypedLetter } from './use-typed-letter.ts';

/** The letter as it stands while one types, and what the check finds in it. */
export function ReplyPreview({ matterId, fields }: { matterId: string; fields: readonly Field[] }) {
  const { say, language } = useWords();
  const { values, hidden } = useForm();
  const letter = useTypedLetter(matterId, fields, { values, hidden });
  const found = letter.data;
  return (
    <aside className="reply-preview" aria-labelledby="reply-preview" aria-busy={letter.isFetching} tabIndex={0}>
      <h2 id="reply-preview">{say('reply-desk.preview')}</h2>
      <p className="hint">{say('reply-desk.not-kept')}</p>
      {letter.isError ? <Alert type="error" showIcon role="alert" title={messageOf(letter.error, language)} action={<Button onClick={() => void letter.refetch()}>{say('retry')}</Button>} /> : null}
      {found ? (
        <>
          <h3>
            <span role="status">{say('reply-desk.checks', { count: found.findings.length })}</span> <span className="note">{say('reply-desk.length', { count: found.length })}</span>
          </h3>
          <LetterFindings findings={found.findings} />
          <LetterPaper letter={found.letter} />
        </>
      ) : letter.isError ? null : (
        <p className="loading">{say('loading')}</p>
      )}
    </aside>
  );
}
