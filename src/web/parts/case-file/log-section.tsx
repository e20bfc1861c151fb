import { useState } from 'react';
import type { CaseLogView } from '../../../contract/case-views.ts';
import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../api.ts';
import { Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { Shown } from '../shown.tsx';
import { shanghai } from '../../../messages/times.ts';

/** The log as it is chained, for those who answer for it; read when it is opened. */
export function LogSection({ file }: { file: CaseView }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section id="log" title={say('case.log')}>
      <p className="hint">{say('log.lead')}</p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('log.show')}</summary>
        {isOpen ? <Log file={file} /> : null}
      </details>
    </Section>
  );
}

function Log({ file }: { file: CaseView }) {
  const { say } = useWords();
  const log = useView('case-log', { id: file.id });
  return (
    <Shown query={log}>
      {(found) => (
        <>
          <p>{found.hidden === 0 ? say('log.count', { count: found.entries.length }) : say('log.count-hidden', { count: found.entries.length, hidden: found.hidden })}</p>
          <LogTable entries={found.entries} />
        </>
      )}
    </Shown>
  );
}

const columns = ['seq', 'version', 'what', 'who', 'at', 'on', 'hash', 'previous'] as const;

function LogTable({ entries }: { entries: CaseLogView['entries'] }) {
  const { say, language } = useWords();
  return (
    <div className="scroll" role="group" aria-label={say('case.log')} tabIndex={0}>
      <table>
        <caption className="unseen">{say('case.log')}</caption>
        <thead>
          <tr>
            {columns.map((each) => (
              <th key={each} scope="col">
                {say(`log.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((each) => (
            <tr key={each.seq}>
              <td className="number">{each.seq}</td>
              <td className="number">{each.version}</td>
              <th scope="row">
                {word(language, `event.${each.type}`)} <code>{each.type}</code>
              </th>
              <td>
                {each.name}（{each.post}）
              </td>
              <td className="nowrap">{shanghai(each.at, language)}</td>
              <td className="nowrap">{each.on ?? '—'}</td>
              <td>
                <code>{each.hash}</code>
              </td>
              <td>
                <code>{each.previousHash}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
