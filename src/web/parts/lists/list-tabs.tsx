import { NavLink } from 'react-router';
import { paths } from '../../paths.ts';
import { useView } from '../api.ts';
import { useWords } from '../settings.tsx';
import { useHasOwnLists } from './own-lists.ts';

const tabs = [
  { name: 'todo', counted: 'todo' },
  { name: 'done', counted: 'done' },
  { name: 'started', counted: 'started' },
  { name: 'cc', counted: 'others' },
] as const;

/** 待办 · 已办 · 我发起 · 阅办, each with how much it holds. */
export function ListTabs() {
  const { say } = useWords();
  const counts = useView('list-counts', {}).data;
  const hasOwnLists = useHasOwnLists();
  if (!hasOwnLists) return null;
  return (
    <nav className="list-tabs" aria-label={say('list.tabs')}>
      <ul>
        {tabs.map(({ name, counted }) => (
          <li key={name}>
            <NavLink to={name === 'todo' ? paths.todo() : paths.own(name)}>
              {say(`list.${name}`)} {counts ? <span className="badge">{counts[counted].toLocaleString('en-US')}</span> : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
