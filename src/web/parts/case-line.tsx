import './unit-desk.css';
import { Link } from 'react-router';
import type { CaseView } from '../../contract/views.ts';
import { word } from '../../messages/words.ts';
import { paths } from '../paths.ts';
import { useWords } from './settings.tsx';

type Place = 'plan' | 'talks' | 'together' | 'reply' | 'clear';

/** Which case this desk is about, and the unit's other desks for the same case. */
export function CaseLine({ file, here }: { file: CaseView; here: Place }) {
  const { say, language } = useWords();
  const address = file.slug ?? file.id;
  const places: readonly (readonly [Place, string])[] = [
    ['plan', paths.work(address, 'plan')],
    ['talks', paths.work(address, 'talks')],
    ['together', paths.work(address, 'together')],
    ['reply', paths.reply(address)],
    ['clear', paths.clear(address)],
  ];
  return (
    <>
      <p className="case-now">
        <strong lang="zh-CN">
          {file.slug ?? file.receiptNumber ?? ''} {file.title}
        </strong>
        <span className="stage">{word(language, `stage.${file.stage}`)}</span>
        {file.isKey ? <strong className="key">{say('case.key')}</strong> : null}
        <span lang="zh-CN">{file.proposer.name}</span>
      </p>
      <nav className="contents" aria-label={say('work.places')}>
        <ul>
          <li>
            <Link to={paths.case(address)}>{say('work.case')}</Link>
          </li>
          {places.map(([place, to]) => (
            <li key={place}>
              <Link to={to} {...(place === here ? { 'aria-current': 'page' as const } : {})}>
                {say(`work.${place}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
