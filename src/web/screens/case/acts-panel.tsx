import { Link } from 'react-router';
import type { CaseView } from '../../../contract/views.ts';
import { areaOf, findWord, word } from '../../../messages/words.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

const groups = ['intake', 'assignment', 'handling', 'reply', 'closing', 'publication', 'other'] as const;

/** What this person can do with this case now, in the order of the process; nothing else. */
export function ActsPanel({ file, address }: { file: CaseView; address: string }) {
  const { say, language } = useWords();
  const groupOf = (name: string): string => groups.find((each) => each === areaOf(name)) ?? 'other';
  const shown = groups.map((group) => ({ group, acts: file.can.filter((each) => groupOf(each) === group) })).filter((each) => each.acts.length > 0);
  return (
    <aside className="acts" aria-labelledby="acts-title">
      <h2 id="acts-title">{say('acts.title')}</h2>
      {shown.length === 0 ? <p className="nothing">{say('acts.none')}</p> : null}
      {shown.map(({ group, acts }) => (
        <div key={group}>
          <h3 id={`acts-${group}`}>{word(language, `act-group.${group}`)}</h3>
          <ul aria-labelledby={`acts-${group}`}>
            {acts.map((each) => (
              <li key={each}>
                <Link to={paths.act(address, each)} title={findWord(language, `command.${each}.hint`)?.text}>
                  {word(language, `command.${each}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </aside>
  );
}
