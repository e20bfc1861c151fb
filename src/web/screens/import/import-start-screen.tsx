import '../../parts/committee.css';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ImportsView } from '../../../contract/imports.ts';
import { client, messageOf, useView } from '../../parts/api.ts';
import { Heads } from '../../parts/heads.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { shanghai } from '../../parts/times.ts';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { files, hrefOf, paths } from '../../paths.ts';

/** A file of proposals is chosen and read; what it would bring in is shown before anything is. */
export function ImportStartScreen() {
  const { say } = useWords();
  const filter = useUrlFilter();
  const after = filter.get('after');
  const earlier = useView('imports', after === '' ? {} : { after });
  usePageTitle(say('import.title'));
  return (
    <div className="narrow-page">
      <h1>{say('import.title')}</h1>
      <p className="lead">{say('import.lead')}</p>
      <FileChoice />
      <Section id="earlier" title={say('import.earlier')}>
        <Shown query={earlier}>
          {(found) => (
            <>
              <Total total={found.total} />
              {found.items.length === 0 ? <p className="nothing">{say('import.earlier-none')}</p> : <Earlier items={found.items} />}
              <Pager after={found.after} />
            </>
          )}
        </Shown>
      </Section>
    </div>
  );
}

function FileChoice() {
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

function Earlier({ items }: { items: ImportsView['items'] }) {
  const { say, language } = useWords();
  return (
    <div className="scroll" role="group" aria-label={say('import.earlier')} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{say('import.earlier')}</caption>
        <Heads of={['import.file-name', 'import.at', 'import.by', 'import.rows', 'import.brought']} />
        <tbody>
          {items.map((each) => (
            <tr key={each.id}>
              <th scope="row" className="title">
                <Link to={paths.import(each.id)}>{each.fileName}</Link>
              </th>
              <td className="nowrap">{shanghai(each.at, language)}</td>
              <td lang="zh-CN">{each.by}</td>
              <td className="number">{each.rowsRead}</td>
              <td className="number">{each.brought === 0 ? 0 : <Link to={paths.intake({ import: each.id })}>{each.brought}</Link>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
