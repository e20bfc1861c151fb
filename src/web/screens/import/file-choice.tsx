import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { client, messageOf } from '../../parts/api.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { files, hrefOf, paths } from '../../paths.ts';

/** The file, and what it must look like. */
export function FileChoice() {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const picker = useRef<HTMLInputElement>(null);
  const reading = useMutation({ mutationFn: (file: File) => client.startImport(file.name, file), onSuccess: ({ id }) => void navigate(paths.import(id)) });
  const start = (): void => {
    const file = picker.current?.files?.[0];
    if (file) reading.mutate(file);
    else picker.current?.focus();
  };
  return (
    <Section id="choose" title={say('import.choose')}>
      <ul>
        <li>{say('import.rule-sheet')}</li>
        <li>{say('import.rule-document')}</li>
        <li>{say('import.rule-nothing-yet')}</li>
      </ul>
      <p>
        <a className="button" href={hrefOf(files.importTemplate)} download>
          {say('import.template')}
        </a>
      </p>
      <form
        className="file"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <label htmlFor="import-file">{say('import.file')}</label>
        <p>
          <input ref={picker} id="import-file" type="file" required accept=".xlsx,.xls,.docx" disabled={reading.isPending} aria-describedby="import-state" />
        </p>
        <p id="import-state" role="status" className="hint">
          {reading.isPending ? say('import.reading') : ''}
        </p>
        {reading.isError ? (
          <p className="fault" role="alert">
            {messageOf(reading.error, language)}
          </p>
        ) : null}
        <Button type="primary" htmlType="submit" loading={reading.isPending}>
          {say('import.read')}
        </Button>
      </form>
    </Section>
  );
}
