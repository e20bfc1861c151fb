import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { client, messageOf } from './api.ts';
import { useForm } from './command-form/form-context.tsx';
import { getAt, type Values } from '../../contract/form/values.ts';
import { Preview } from './preview.tsx';
import { useWords } from './settings.tsx';

export interface LetterOf {
  matterId: string;
  assignmentId: string;
  officeClass?: string;
  openness?: string;
}

/** Which letter a form is about; null until the part is chosen. */
export function letterOf(matterId: string, values: Values | Record<string, unknown>): LetterOf | null {
  const text = (name: string): string => {
    const value = getAt(values as Values, [name]);
    return typeof value === 'string' ? value : '';
  };
  if (text('assignmentId') === '') return null;
  return {
    matterId,
    assignmentId: text('assignmentId'),
    ...(text('officeClass') === '' ? {} : { officeClass: text('officeClass') }),
    ...(text('openness') === '' ? {} : { openness: text('openness') }),
  };
}

/** The letter as it would go out, typeset by the server; its hash is what is examined and issued. */
export function LetterPreview({ matterId }: { matterId: string }) {
  const { say, language } = useWords();
  const { values } = useForm();
  const [isOpen, setOpen] = useState(false);
  const of = letterOf(matterId, values);
  const letter = useQuery({ queryKey: ['letter', of], queryFn: () => (of ? client.prepareLetter(of) : null), enabled: isOpen && of !== null, staleTime: 0 });
  return (
    <section aria-label={say('letter.title')}>
      <p>
        <Button aria-expanded={isOpen} disabled={of === null} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? 'letter.hide' : 'letter.show')}
        </Button>
      </p>
      {isOpen && letter.isFetching ? <p role="status">{say('loading')}</p> : null}
      {isOpen && letter.isError ? <Alert type="error" showIcon role="alert" title={messageOf(letter.error, language)} /> : null}
      {isOpen && letter.data ? (
        <>
          {letter.data.findings.length > 0 ? (
            <Alert
              type="warning"
              showIcon
              title={say('letter.findings')}
              description={
                <ul>
                  {letter.data.findings.map((each) => (
                    <li key={each}>{each}</li>
                  ))}
                </ul>
              }
            />
          ) : null}
          <p className="hint">{say('letter.hash', { hash: letter.data.hash.slice(0, 16) })}</p>
          <Preview html={letter.data.html} title={say('letter.title')} />
        </>
      ) : null}
    </section>
  );
}
