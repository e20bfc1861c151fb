import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../../contract/views.ts';
import { areaOf, findWord, word } from '../../../messages/words.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';
import { primaryAct } from './primary-act.ts';

const groups = ['intake', 'assignment', 'handling', 'reply', 'closing', 'publication', 'other'] as const;

/** What this person can do with this case now: what the case waits for first, the rest in the order of the process. */
export function ActsPanel({ file, address }: { file: CaseView; address: string }) {
  const { say, language } = useWords();
  const [hasHints, setHints] = useState(false);
  const primary = primaryAct(file.can);
  const groupOf = (name: string): string => groups.find((each) => each === areaOf(name)) ?? 'other';
  const rest = file.can.filter((each) => each !== primary);
  const shown = groups.map((group) => ({ group, acts: rest.filter((each) => groupOf(each) === group) })).filter((each) => each.acts.length > 0);
  const item = (name: string) => {
    const hint = findWord(language, `command.${name}.hint`)?.text;
    return (
      <li key={name} className={name === primary ? 'is-primary' : ''}>
        <Link to={paths.act(address, name)} {...(hint === undefined ? {} : { 'aria-describedby': `hint-${name}` })}>
          {word(language, `command.${name}`)}
        </Link>
        {hint === undefined ? null : (
          <p id={`hint-${name}`} className="act-hint">
            {hint}
          </p>
        )}
      </li>
    );
  };
  return (
    <aside className={hasHints ? 'acts has-hints' : 'acts'} aria-labelledby="acts-title">
      <div className="acts-head">
        <h2 id="acts-title">{say('acts.title')}</h2>
        {rest.length === 0 ? null : (
          <Button size="small" aria-pressed={hasHints} onClick={() => setHints(!hasHints)}>
            {say('acts.hints')}
          </Button>
        )}
      </div>
      {file.can.length === 0 ? <p className="nothing">{say('acts.none')}</p> : null}
      {primary === null ? null : <ul aria-label={say('acts.first')}>{item(primary)}</ul>}
      {shown.map(({ group, acts }) => (
        <div key={group}>
          <h3 id={`acts-${group}`}>{word(language, `act-group.${group}`)}</h3>
          <ul aria-labelledby={`acts-${group}`}>{acts.map(item)}</ul>
        </div>
      ))}
    </aside>
  );
}
